package consigne.api.stock;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.Form;
import java.util.regex.Pattern;

/** A place where stock is kept. */
public record Depot(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

    /** The depot that is meant where none is named. */
    public static final Depot MAIN = new Depot("main");

    @JsonCreator
    public Depot {
        Form.matching(FORM, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
