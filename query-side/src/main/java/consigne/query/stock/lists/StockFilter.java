package consigne.query.stock.lists;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Form;
import java.util.Locale;

/** Which stocks a list shows. */
enum StockFilter {
    /** None is available. */
    OUT("s.on_hand - s.reserved <= 0"),
    /** Few are available, by the shop's own measure, or none. */
    LOW("s.on_hand - s.reserved <= :low::bigint"),
    /** Some is reserved. */
    RESERVED("s.reserved > 0");

    private final String condition;

    StockFilter(String condition) {
        this.condition = condition;
    }

    /** Finds one by its name in lower case. */
    @JsonCreator
    public static StockFilter named(String name) {
        return Form.oneOf(values(), name);
    }

    String condition() {
        return condition;
    }

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
