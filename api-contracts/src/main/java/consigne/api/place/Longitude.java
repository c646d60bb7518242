package consigne.api.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Decimal;
import consigne.api.form.DecimalForm;
import java.math.BigDecimal;

/** Degrees east of Greenwich, or west of it where negative, in WGS 84. */
@Decimal(least = "-180", most = "180", decimals = 6, example = "7.7521")
public record Longitude(@JsonValue BigDecimal degrees) {

    private static final DecimalForm FORM = DecimalForm.of(Longitude.class);

    @JsonCreator
    public Longitude {
        degrees = FORM.check(degrees);
    }

    /** Reads degrees that stand in quotes, as decimals may. */
    @JsonCreator
    public static Longitude of(String degrees) {
        return new Longitude(DecimalForm.read(degrees));
    }

    /** Hidden, since where somebody lives is written into logs by accident. */
    @Override
    public String toString() {
        return "…";
    }
}
