package consigne.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Why somebody did something, in their own words: at most 500 characters. */
public record Reason(@JsonValue String value) {

    @JsonCreator
    public Reason {
        Form.text(value, 500);
    }

    @Override
    public String toString() {
        return value;
    }
}
