package consigne.query.sagas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Form;
import java.util.Locale;

/** What sees something through. */
enum SagaName {
    /** An order, from the tap to the door. */
    FULFILMENT,
    /** The receipts of an order and of its refunds. */
    RECEIPT_CLERK;

    /** The one that is meant where none is named. */
    static final String USUAL = "fulfilment";

    @JsonCreator
    static SagaName named(String name) {
        return Form.oneOf(values(), name);
    }

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
