package consigne.query.letters;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who could not take something. */
enum LetterKind {
    /** What people read. */
    READ_MODEL,
    /** What sees an order through. */
    SAGA,
    /** What calls the payment provider. */
    CALL,
    /** A command whose time has come. */
    DEADLINE;

    /** Finds one by its name in lower case, with hyphens. */
    @JsonCreator
    static LetterKind named(String name) {
        return valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
