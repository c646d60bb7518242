package consigne.api.payment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Text;
import consigne.api.form.TextForm;

/** What the payment provider calls an authorisation: support finds it there by that. */
@Text(pattern = "[A-Za-z0-9][A-Za-z0-9._:-]{0,99}", example = "sim_4f9a1c")
public record ProviderReference(@JsonValue String value) {

    private static final TextForm FORM = TextForm.of(ProviderReference.class);

    @JsonCreator
    public ProviderReference {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
