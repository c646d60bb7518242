package consigne.api.catalogue.view;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether there is enough of a product, in a word: how many there are is not everybody's business. */
public enum Availability {
    IN_STOCK,
    /** There are few, by the shop's own measure. */
    LOW,
    OUT;

    /**
     * The word for so many units.
     *
     * @param low how many are few
     */
    public static Availability of(long available, long low) {
        if (available <= 0) {
            return OUT;
        }
        return available <= low ? LOW : IN_STOCK;
    }

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
