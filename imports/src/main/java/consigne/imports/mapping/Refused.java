package consigne.imports.mapping;

import consigne.api.Reason;
import consigne.api.form.Form;
import consigne.api.form.Malformed;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
