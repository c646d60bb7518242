package consigne.api.order;

import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.catalogue.Sku;
import consigne.api.form.Form;
import consigne.api.form.Malformed;
import org.jspecify.annotations.Nullable;

/**
 * What the customer took at the door of one product.
 *
 * @param delivered how many units were handed over
 * @param writtenOff how many were lost on the way, with a reason; the rest of what was picked comes back on hand
 */
public record DeliveredLine(
        Sku sku,
        Quantity delivered,
        @Nullable Quantity writtenOff,
        @Nullable Reason reason) {

    public DeliveredLine {
        Form.required("sku", sku);
        Form.required("delivered", delivered).upToALine("delivered");
        if (writtenOff != null && !writtenOff.upToALine("writtenOff").isZero() && reason == null) {
            throw new Malformed("reason", "is missing: what is written off needs one");
        }
    }
}
