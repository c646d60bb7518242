package consigne.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a shop calls a thing in its own books, such as a delivery note: at most 100 characters. */
public record Reference(@JsonValue String value) {

    @JsonCreator
    public Reference {
        Form.text(value, 100);
    }

    @Override
    public String toString() {
        return value;
    }
}
