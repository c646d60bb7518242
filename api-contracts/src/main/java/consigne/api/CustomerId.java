package consigne.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A customer as the shop knows them; the only thing about a person that an event holds. */
public record CustomerId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    @JsonCreator
    public CustomerId {
        Form.matching(FORM, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
