package consigne.api.catalogue;

import consigne.api.Command;
import consigne.api.Money;
import consigne.api.Name;
import consigne.api.Reason;
import consigne.api.form.Form;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked of a product. */
public sealed interface ProductCommand extends Command {

    Sku sku();

    @Override
    default String aggregateId() {
        return "product:" + sku();
    }

    /** The highest price of one unit, in the currency's whole unit. */
    long MOST_UNIT_PRICE = 1_000_000_000;

    /**
     * Puts a product on sale, or changes it; orders placed before keep what held for them.
     *
     * @param bulk what one takes up in a van where it comes in no returnable glass
     * @param effectiveFrom since when the price and its tax hold; all else holds at once
     */
    record DefineProduct(
            Sku sku,
            Name name,
            Money unitPrice,
            VatRate vatRate,
            @Nullable Packaging packaging,
            @Nullable Bulk bulk,
            @Nullable Ean ean,
            Instant effectiveFrom)
            implements ProductCommand {
        public DefineProduct {
            Form.required("sku", sku);
            Form.required("name", name);
            Money.priced("unitPrice", unitPrice, MOST_UNIT_PRICE);
            Form.required("vatRate", vatRate);
            Form.required("effectiveFrom", effectiveFrom);
        }

        /** Says nothing of what one takes up. */
        public DefineProduct(
                Sku sku,
                Name name,
                Money unitPrice,
                VatRate vatRate,
                @Nullable Packaging packaging,
                @Nullable Ean ean,
                Instant effectiveFrom) {
            this(sku, name, unitPrice, vatRate, packaging, null, ean, effectiveFrom);
        }
    }

    /** Sells a product no longer; orders that hold it keep it. */
    record WithdrawProduct(Sku sku, Reason reason) implements ProductCommand {
        public WithdrawProduct {
            Form.required("sku", sku);
            Form.required("reason", reason);
        }
    }

    /** Sells a product again that was withdrawn. */
    record BringBackProduct(Sku sku) implements ProductCommand {
        public BringBackProduct {
            Form.required("sku", sku);
        }
    }
}
