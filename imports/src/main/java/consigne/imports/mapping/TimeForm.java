package consigne.imports.mapping;

import consigne.api.form.Form;
import consigne.api.form.Malformed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * How the books write times.
 *
 * @param pattern as {@link DateTimeFormatter} has them, such as {@code uuuu-MM-dd HH:mm}; {@code u} is the year
 * @param zone where the clock hangs, such as {@code Europe/Paris}
 */
record TimeForm(String pattern, String zone) {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    TimeForm {
        Form.required("time.pattern", pattern);
        Form.required("time.zone", zone);
        try {
            formatter(pattern, zone);
        } catch (IllegalArgumentException | DateTimeException unusable) {
            throw new Malformed("time", "cannot be used: " + unusable.getMessage());
        }
    }

    TimeReader reading() {
        return new TimeReader(formatter(pattern, zone));
    }

    private static DateTimeFormatter formatter(String pattern, String zone) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT)
                .withZone(ZoneId.of(zone));
    }

    /** Reads times; the same time follows itself often, and is read once. */
    static final class TimeReader {

        private final DateTimeFormatter formatter;
        private String lastText = "";
        private Optional<Instant> last = Optional.empty();

        TimeReader(DateTimeFormatter formatter) {
            this.formatter = formatter;
        }

        Optional<Instant> read(String text) {
            if (!text.equals(lastText)) {
                last = parse(text);
                lastText = text;
            }
            return last;
        }

        private Optional<Instant> parse(String text) {
            try {
                return Optional.of(LocalDateTime.from(formatter.parse(text))
                                .atZone(formatter.getZone())
                                .toInstant())
                        .filter(instant -> instant.isAfter(FIRST) && instant.isBefore(LAST));
            } catch (DateTimeException unreadable) {
                return Optional.empty();
            }
        }
    }
}
