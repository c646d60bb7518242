package consigne.query.orders.lists;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import consigne.api.form.Form;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** In which order things of a list come, by when they were placed. */
enum OrderSort {
    NEWEST("desc", "<"),
    OLDEST("asc", ">");

    private final String direction;
    private final String further;

    OrderSort(String direction, String further) {
        this.direction = direction;
        this.further = further;
    }

    /** Finds one by its name in lower case. */
    @JsonCreator
    static OrderSort named(String name) {
        return Form.oneOf(values(), name);
    }

    /** As in {@code order by}. */
    String by(String... columns) {
        return Stream.of(columns).map(column -> column + " " + direction).collect(Collectors.joining(", "));
    }

    /** The condition that a row comes after another. */
    String after(String row, String other) {
        return row + " " + further + " " + other;
    }

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
