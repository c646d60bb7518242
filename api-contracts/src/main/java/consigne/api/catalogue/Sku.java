package consigne.api.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Text;
import consigne.api.form.TextForm;

/** A stock keeping unit: what a product is ordered by. Upper and lower case differ. */
@Text(pattern = "[A-Za-z0-9][A-Za-z0-9._ -]{0,63}", example = "3264065480321")
public record Sku(@JsonValue String value) {

    private static final TextForm FORM = TextForm.of(Sku.class);

    @JsonCreator
    public Sku {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
