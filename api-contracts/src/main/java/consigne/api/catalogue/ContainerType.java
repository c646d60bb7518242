package consigne.api.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.Form;
import java.util.regex.Pattern;

/** A kind of returnable glass or crate, such as {@code bottle-33}. */
public record ContainerType(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

    @JsonCreator
    public ContainerType {
        Form.matching(FORM, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
