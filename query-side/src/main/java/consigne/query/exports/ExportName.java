package consigne.query.exports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Text;
import consigne.api.form.TextForm;

/** The name of a view of the schema {@code analytics}. */
@Text(pattern = "[a-z][a-z_]{0,62}", words = "the name of a view, such as orders", example = "orders")
record ExportName(@JsonValue String value) {

    private static final TextForm FORM = TextForm.of(ExportName.class);

    @JsonCreator
    public ExportName {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
