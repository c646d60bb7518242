package consigne.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a thing is called, for people: at most 200 characters. */
public record Name(@JsonValue String value) {

    @JsonCreator
    public Name {
        Form.text(value, 200);
    }

    @Override
    public String toString() {
        return value;
    }
}
