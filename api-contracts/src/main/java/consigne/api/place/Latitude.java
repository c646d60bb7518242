package consigne.api.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Decimal;
import consigne.api.form.DecimalForm;
import java.math.BigDecimal;

/** Degrees north of the equator, or south of it where negative, in WGS 84. */
@Decimal(least = "-90", most = "90", decimals = 6, example = "48.5734")
public record Latitude(@JsonValue BigDecimal degrees) {

    private static final DecimalForm FORM = DecimalForm.of(Latitude.class);

    @JsonCreator
    public Latitude {
        degrees = FORM.check(degrees);
    }

    /** Reads degrees that stand in quotes, as decimals may. */
    @JsonCreator
    public static Latitude of(String degrees) {
        return new Latitude(DecimalForm.read(degrees));
    }

    /** Hidden, since where somebody lives is written into logs by accident. */
    @Override
    public String toString() {
        return "…";
    }
}
