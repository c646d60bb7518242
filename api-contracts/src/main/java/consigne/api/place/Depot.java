package consigne.api.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Text;
import consigne.api.form.TextForm;

/** A place where stock is kept, and vans leave from. */
@Text(pattern = "[a-z0-9][a-z0-9-]{0,31}", example = "main")
public record Depot(@JsonValue String value) {

    private static final TextForm FORM = TextForm.of(Depot.class);

    /** The depot that is meant where none is named. */
    public static final Depot MAIN = new Depot("main");

    @JsonCreator
    public Depot {
        FORM.check(value);
    }

    /** What the event store calls it. */
    public String aggregateId() {
        return "depot:" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
