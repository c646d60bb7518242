package consigne.imports.judging;

import consigne.imports.mapping.Mapping;
import consigne.imports.mapping.Signs;
import consigne.imports.mapping.Signs.NegativePrice;
import consigne.imports.mapping.Signs.NegativeQuantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what a line is by its signs and codes, and whether the mapping takes it. */
final class LineRules {

    private final Mapping mapping;
    private final Signs signs;
    private final Codes charges;
    private final List<RefusedCodes> refused;

    LineRules(Mapping mapping) {
        this.mapping = mapping;
        this.signs = mapping.signsOfBooks();
        this.charges = Codes.of(mapping.charges());
        this.refused = mapping.refused().stream().map(RefusedCodes::of).toList();
    }

    Kind kind(String invoice, String sku, long quantity, BigDecimal price, String customer) {
        boolean discount = price.signum() < 0 && signs.negativePrice() == NegativePrice.CHARGE;
        if (discount || charges.hold(sku)) {
            return Kind.CHARGE;
        }
        if (mapping.isCancellation(invoice)) {
            return Kind.CREDIT_LINE;
        }
        if (price.signum() == 0) {
            return quantity < 0 || customer.isEmpty() ? Kind.STOCK_ADJUSTMENT : Kind.ORDER_LINE;
        }
        if (quantity > 0) {
            return Kind.ORDER_LINE;
        }
        return signs.negativeQuantity() == NegativeQuantity.ADJUSTMENT ? Kind.STOCK_ADJUSTMENT : Kind.CREDIT_LINE;
    }

    /** What stands against a line whose numbers can be read. */
    Optional<String> fault(Kind kind, String invoice, String sku, Amounts.Read read) {
        return refused.stream()
                .filter(codes -> codes.hold(invoice, sku))
                .findFirst()
                .map(RefusedCodes::reason)
                .or(() -> signFault(kind, mapping.isCancellation(invoice), read));
    }

    private Optional<String> signFault(Kind kind, boolean cancellation, Amounts.Read read) {
        if (read.price().signum() < 0 && kind != Kind.CHARGE) {
            return Optional.of("has a negative price");
        }
        if (!cancellation) {
            boolean turnedDown = kind == Kind.CREDIT_LINE && signs.negativeQuantity() == NegativeQuantity.REJECTED;
            return turnedDown ? Optional.of("has a negative quantity, and is on no cancellation") : Optional.empty();
        }
        return switch (Objects.requireNonNull(signs.onCancellations())) {
            case NEGATIVE -> takesBack(kind, read) ? Optional.empty() : Optional.of(onCancellation("negative"));
            case POSITIVE -> read.written() > 0 ? Optional.empty() : Optional.of(onCancellation("positive"));
            case FEES ->
                kind == Kind.CHARGE || takesBack(kind, read)
                        ? Optional.empty()
                        : Optional.of(onCancellation("negative"));
        };
    }

    /** What a charge comes to decides; it may be a price below zero. */
    private static boolean takesBack(Kind kind, Amounts.Read read) {
        return kind == Kind.CHARGE ? read.amount().signum() <= 0 : read.quantity() < 0;
    }

    private static String onCancellation(String sign) {
        return "stands on a cancellation, and its quantity is not " + sign;
    }

    private record RefusedCodes(
            Codes skus, boolean anySku, @Nullable String invoicePrefix, String reason) {

        static RefusedCodes of(Mapping.Refused refused) {
            return new RefusedCodes(
                    Codes.of(refused.skus()), refused.skus().isEmpty(), refused.invoicePrefix(), refused.reason());
        }

        boolean hold(String invoice, String sku) {
            return (anySku || skus.hold(sku)) && (invoicePrefix == null || invoice.startsWith(invoicePrefix));
        }
    }
}
