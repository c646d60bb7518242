package consigne.api.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.Form;
import java.util.regex.Pattern;

/** A stock keeping unit: what a product is ordered by. Upper and lower case differ. */
public record Sku(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._ -]{0,63}");

    @JsonCreator
    public Sku {
        Form.matching(FORM, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
