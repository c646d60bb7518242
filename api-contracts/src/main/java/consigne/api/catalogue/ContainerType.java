package consigne.api.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Text;
import consigne.api.form.TextForm;

/** A kind of returnable glass or crate, such as {@code bottle-33}. */
@Text(pattern = "[a-z0-9][a-z0-9-]{0,31}", example = "bottle-33")
public record ContainerType(@JsonValue String value) {

    private static final TextForm FORM = TextForm.of(ContainerType.class);

    @JsonCreator
    public ContainerType {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
