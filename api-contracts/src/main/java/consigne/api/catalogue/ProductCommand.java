package consigne.api.catalogue;

import consigne.api.Command;
import consigne.api.Money;
import consigne.api.Name;
import consigne.api.form.Form;
import consigne.api.form.Malformed;
import org.jspecify.annotations.Nullable;

/** What can be asked of a product. */
public sealed interface ProductCommand extends Command {

    Sku sku();

    @Override
    default String aggregateId() {
        return "product:" + sku();
    }

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
            if (Form.required("unitPrice", unitPrice).isNegative()) {
                throw new Malformed("unitPrice", "must not be negative");
            }
            Form.required("vatRate", vatRate);
        }
    }
}
