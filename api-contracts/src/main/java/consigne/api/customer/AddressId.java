package consigne.api.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Text;
import consigne.api.form.TextForm;

/** What tells one address of a customer from their others; says nothing of where it is. */
@Text(pattern = "[a-z0-9][a-z0-9-]{0,35}", example = "home")
public record AddressId(@JsonValue String value) {

    private static final TextForm FORM = TextForm.of(AddressId.class);

    @JsonCreator
    public AddressId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
