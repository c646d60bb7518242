package consigne.api.depot;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Text;
import consigne.api.form.TextForm;

/** What a depot calls one of its vans. */
@Text(pattern = "[a-z0-9][a-z0-9-]{0,31}", example = "van-1")
public record VanId(@JsonValue String value) {

    private static final TextForm FORM = TextForm.of(VanId.class);

    @JsonCreator
    public VanId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
