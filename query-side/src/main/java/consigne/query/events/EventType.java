package consigne.query.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Text;
import consigne.api.form.TextForm;

/** The name of a kind of events, of one revision or of all. */
@Text(
        pattern = "[a-z][a-z-]{0,39}\\.[a-z][a-z-]{0,59}(\\.v[1-9][0-9]{0,3})?",
        words = "the name of an event, such as order.placed or order.placed.v2",
        example = "order.placed")
public record EventType(@JsonValue String value) {

    private static final TextForm FORM = TextForm.of(EventType.class);

    @JsonCreator
    public EventType {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
