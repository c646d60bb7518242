package consigne.api.catalogue;

import consigne.api.Command;
import consigne.api.Money;
import consigne.api.Name;
import consigne.api.form.Form;
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

    /** Puts a product on sale, or changes it; orders placed before keep what held for them. */
    record DefineProduct(
            Sku sku,
            Name name,
            Money unitPrice,
            VatRate vatRate,
            @Nullable Packaging packaging) implements ProductCommand {
        public DefineProduct {
            Form.required("sku", sku);
            Form.required("name", name);
            Money.priced("unitPrice", unitPrice, MOST_UNIT_PRICE);
            Form.required("vatRate", vatRate);
        }
    }
}
