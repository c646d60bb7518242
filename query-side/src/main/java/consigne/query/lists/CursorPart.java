package consigne.query.lists;

import consigne.web.form.Moment;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/**
 * A part of a cursor.
 *
 * @param name what the statement calls it
 * @param type reads it, or throws
 */
public record CursorPart(String name, Function<String, ?> type) {

    public static CursorPart instant(String name) {
        return new CursorPart(name, text -> new Moment(Instant.parse(text)));
    }

    public static CursorPart id(String name) {
        return new CursorPart(name, UUID::fromString);
    }

    public static CursorPart text(String name) {
        return new CursorPart(name, Function.identity());
    }

    public static CursorPart number(String name) {
        return new CursorPart(name, Long::valueOf);
    }
}
