package consigne.api.order;

import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.catalogue.Sku;
import consigne.api.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * What the warehouse picked for a line of an order.
 *
 * @param sku the line, by the product that was ordered
 * @param picked how many units were picked for it; fewer than ordered where stock comes up short
 * @param substitute the product that was picked in its place, where it was not the one ordered
 * @param reason why, where it was not picked as ordered and somebody says so
 */
public record PickedLine(
        Sku sku,
        Quantity picked,
        @Nullable Sku substitute,
        @Nullable Reason reason) {

    public PickedLine(Sku sku, Quantity picked, @Nullable Sku substitute) {
        this(sku, picked, substitute, null);
    }

    public PickedLine {
        Form.required("sku", sku);
        Form.required("picked", picked).upToALine("picked");
    }

    /** The product that was in fact picked. */
    public Sku packed() {
        return substitute == null ? sku : substitute;
    }
}
