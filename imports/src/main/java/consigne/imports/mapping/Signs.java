package consigne.imports.mapping;

import org.jspecify.annotations.Nullable;

/**
 * What the signs of quantities and prices mean.
 *
 * @param negativeQuantity what a line with a price is that takes units back, though its invoice is no cancellation
 * @param negativePrice what a line with a price below zero is that is none of the mapping's charges
 * @param onCancellations how cancellations write what they take back
 */
public record Signs(
        @Nullable NegativeQuantity negativeQuantity,
        @Nullable NegativePrice negativePrice,
        @Nullable OnCancellations onCancellations) {

    /** What holds where a mapping does not say otherwise. */
    static final Signs USUAL = new Signs(null, null, null);

    public Signs {
        negativeQuantity = negativeQuantity == null ? NegativeQuantity.RETURN : negativeQuantity;
        negativePrice = negativePrice == null ? NegativePrice.REJECTED : negativePrice;
        onCancellations = onCancellations == null ? OnCancellations.NEGATIVE : onCancellations;
    }

    /** A line that takes units back, outside of cancellations. */
    public enum NegativeQuantity {
        RETURN,
        ADJUSTMENT,
        REJECTED
    }

    /** A line with a price below zero. */
    public enum NegativePrice {
        CHARGE,
        REJECTED
    }

    /** What is taken back. */
    public enum OnCancellations {
        /** Has negative quantities. */
        NEGATIVE,
        /** Has positive quantities. */
        POSITIVE,
        /** Has negative quantities, and beside it there may be fees, which are positive. */
        FEES
    }
}
