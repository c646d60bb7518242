package consigne.query.recorded;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Text;
import consigne.api.form.TextForm;

/** An event's own id. */
@Text(pattern = "[A-Za-z0-9._-]{1,64}", words = "the id of an event", example = "0198f2c0-7d4e-7000-8000-000000000002")
public record EventId(@JsonValue String value) {

    private static final TextForm FORM = TextForm.of(EventId.class);

    @JsonCreator
    public EventId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
