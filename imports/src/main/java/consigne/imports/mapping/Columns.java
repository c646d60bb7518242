package consigne.imports.mapping;

import consigne.api.form.Form;
import consigne.api.form.Malformed;
import org.jspecify.annotations.Nullable;

/**
 * What the columns are called; all must be there, others may be too.
 *
 * @param unitPrice what one unit costs; none where the books have a line's total instead
 * @param lineTotal what all units of a line cost; none where the books have the price of one
 */
public record Columns(
        String invoice,
        String sku,
        String description,
        String quantity,
        String time,
        @Nullable String unitPrice,
        @Nullable String lineTotal,
        String customer) {

    public Columns {
        Form.required("columns.invoice", invoice);
        Form.required("columns.sku", sku);
        Form.required("columns.description", description);
        Form.required("columns.quantity", quantity);
        Form.required("columns.time", time);
        if ((unitPrice == null) == (lineTotal == null)) {
            throw new Malformed("columns", "must name either a unitPrice or a lineTotal");
        }
        Form.required("columns.customer", customer);
    }

    /** The column of the amount: of one unit, or of the line. */
    public String amount() {
        return unitPrice == null ? Form.required("columns.lineTotal", lineTotal) : unitPrice;
    }
}
