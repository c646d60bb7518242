package consigne.imports.mapping;

import consigne.api.form.Form;
import consigne.api.form.Malformed;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the books write times, or days alone.
 *
 * @param pattern as {@link DateTimeFormatter} has them, such as {@code uuuu-MM-dd HH:mm}; {@code u} is the year
 * @param zone where the clock hangs, such as {@code Europe/Paris}
 * @param never what becomes of a time that the clock never showed, since it was put forward
 * @param twice which one a time is that the clock showed twice, since it was put back
 */
public record TimeForm(
        String pattern,
        String zone,
        @Nullable Never never,
        @Nullable Twice twice) {

    private static final LocalDateTime TRIED = LocalDateTime.of(2011, 12, 9, 22, 50, 8);

    public TimeForm {
        Form.required("time.pattern", pattern);
        Form.required("time.zone", zone);
        never = never == null ? Never.REJECTED : never;
        twice = twice == null ? Twice.REJECTED : twice;
        try {
            tryOut(formatter(pattern, zone));
        } catch (IllegalArgumentException | DateTimeException unusable) {
            throw new Malformed("time", "cannot be used: " + unusable.getMessage());
        }
    }

    /** A time that never was. */
    public enum Never {
        REJECTED,
        /** It is as much later as the clock was put forward. */
        LATER
    }

    /** A time that was twice. */
    public enum Twice {
        REJECTED,
        FIRST,
        SECOND
    }

    public TimeReader reading() {
        return new TimeReader(this, formatter(pattern, zone), ZoneId.of(zone));
    }

    /** Reads what it writes: not every pattern that can be written says enough to be read. */
    private static void tryOut(DateTimeFormatter formatter) {
        String written = formatter.format(TRIED);
        boolean isDay =
                TimeReader.local(formatter, written).equals(TRIED.toLocalDate().atStartOfDay());
        if (isDay && !written.equals(formatter.format(TRIED.minusHours(11)))) {
            throw new DateTimeException("the hour that it writes cannot be read again; HH is one of 24");
        }
    }

    private static DateTimeFormatter formatter(String pattern, String zone) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT)
                .withZone(ZoneId.of(zone));
    }
}
