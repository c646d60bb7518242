package consigne.query.reading;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/**
 * A part of a cursor.
 *
 * @param name what the statement calls it
 * @param type reads it, or throws
 */
public record Part(String name, Function<String, ?> type) {

    public static Part instant(String name) {
        return new Part(name, text -> new Moment(Instant.parse(text)));
    }

    public static Part id(String name) {
        return new Part(name, UUID::fromString);
    }

    public static Part number(String name) {
        return new Part(name, Long::valueOf);
    }
}
