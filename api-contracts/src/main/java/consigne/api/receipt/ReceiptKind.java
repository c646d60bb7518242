package consigne.api.receipt;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Form;
import java.util.Locale;

/** What a receipt is for. */
public enum ReceiptKind {
    /** An order that was delivered and is closed. */
    SALE,
    /** Money that was given back for such an order; it corrects the receipt of the sale. */
    REFUND;

    /** Finds one by its name in lower case. */
    @JsonCreator
    public static ReceiptKind named(String name) {
        return Form.oneOf(values(), name);
    }

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
