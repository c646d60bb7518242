package consigne.imports.mapping;

import consigne.api.CustomerId;
import consigne.api.Reason;
import consigne.api.form.Form;
import consigne.api.form.Malformed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the books of a shop look like.
 *
 * @param separator what stands between two fields: one character, a comma where it is not given
 * @param columns what the columns are called
 * @param time how times are written
 * @param cancellationPrefix what the number of every invoice that takes back begins with, if there are such
 * @param charges what stands in the column of the SKU where a line is no product; {@code *} stands for anything
 * @param refused which lines are not taken over, and why
 * @param anonymousCustomer who bought where the books name nobody
 */
public record Mapping(
        @Nullable String separator,
        Columns columns,
        TimeForm time,
        @Nullable String cancellationPrefix,
        List<String> charges,
        List<Refused> refused,
        CustomerId anonymousCustomer) {

    public Mapping {
        if (separator == null) {
            separator = ",";
        }
        if (separator.length() != 1 || separator.charAt(0) > 0x7E || "\"\r\n".contains(separator)) {
            throw new Malformed("separator", "must be one character of ASCII, and no quote");
        }
        Form.required("columns", columns);
        Form.required("time", time);
        if (cancellationPrefix != null && cancellationPrefix.isBlank()) {
            throw new Malformed("cancellationPrefix", "must not be blank; leave it out where there is none");
        }
        charges = Form.upTo("charges", charges, 1_000);
        refused = Form.upTo("refused", refused, 1_000);
        Form.required("anonymousCustomer", anonymousCustomer);
    }

    public char separatorCharacter() {
        return Form.required("separator", separator).charAt(0);
    }

    /** Whether an invoice takes back. */
    public boolean isCancellation(String invoice) {
        return cancellationPrefix != null && invoice.startsWith(cancellationPrefix);
    }

    /** What the columns are called; all must be there, others may be too. */
    public record Columns(
            String invoice,
            String sku,
            String description,
            String quantity,
            String time,
            String unitPrice,
            String customer) {

        public Columns {
            Form.required("columns.invoice", invoice);
            Form.required("columns.sku", sku);
            Form.required("columns.description", description);
            Form.required("columns.quantity", quantity);
            Form.required("columns.time", time);
            Form.required("columns.unitPrice", unitPrice);
            Form.required("columns.customer", customer);
        }
    }

    /**
     * Lines that are not taken over.
     *
     * @param skus what stands in the column of the SKU; {@code *} stands for anything; any where it is not given
     * @param invoicePrefix what the invoice's number begins with; any where it is not given
     */
    public record Refused(List<String> skus, @Nullable String invoicePrefix, String reason) {

        public Refused {
            skus = Form.upTo("refused.skus", skus, 1_000);
            if (skus.isEmpty() && invoicePrefix == null) {
                throw new Malformed("refused", "must name skus or an invoicePrefix");
            }
            reason = new Reason(Form.required("refused.reason", reason)).value();
        }
    }
}
