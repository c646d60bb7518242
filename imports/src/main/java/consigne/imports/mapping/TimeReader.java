package consigne.imports.mapping;

import consigne.imports.mapping.TimeForm.Never;
import consigne.imports.mapping.TimeForm.Twice;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;

/** Reads times; the same time follows itself often, and is read once. */
public final class TimeReader {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private final TimeForm form;
    private final DateTimeFormatter formatter;
    private final ZoneId zone;
    private final Result unreadable;
    private String lastText = "";
    private Result last;

    TimeReader(TimeForm form, DateTimeFormatter formatter, ZoneId zone) {
        this.form = form;
        this.formatter = formatter;
        this.zone = zone;
        this.unreadable = new Fault("has a time that is not written as " + form.pattern());
        this.last = unreadable;
    }

    public Result read(String text) {
        if (!text.equals(lastText)) {
            last = parse(text);
            lastText = text;
        }
        return last;
    }

    /** Whether a text is a time, or may have been one. */
    public boolean isTime(String text) {
        return !text.isEmpty() && !parse(text).equals(unreadable);
    }

    /** The time on the clock; the first moment of the day where the books have days alone. */
    static LocalDateTime local(DateTimeFormatter formatter, String text) {
        TemporalAccessor parsed = formatter.parseBest(text, LocalDateTime::from, LocalDate::from);
        return parsed instanceof LocalDateTime time
                ? time
                : LocalDate.from(parsed).atStartOfDay();
    }

    private Result parse(String text) {
        try {
            Result read = placed(local(formatter, text));
            return read instanceof At it && !isOfOurTime(it.at()) ? unreadable : read;
        } catch (DateTimeException notWrittenSo) {
            return unreadable;
        }
    }

    private static boolean isOfOurTime(Instant at) {
        return at.isAfter(FIRST) && at.isBefore(LAST);
    }

    private Result placed(LocalDateTime local) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return switch (offsets.size()) {
            case 1 -> new At(local.toInstant(offsets.getFirst()), false);
            case 0 ->
                form.never() == Never.REJECTED
                        ? new Fault("has a time that the clock never showed: it was put forward that night")
                        : new At(local.atZone(zone).toInstant(), true);
            default ->
                form.twice() == Twice.REJECTED
                        ? new Fault("has a time that the clock showed twice: it was put back that night")
                        : new At(
                                local.toInstant(form.twice() == Twice.FIRST ? offsets.getFirst() : offsets.getLast()),
                                true);
        };
    }

    /** What became of a time of the books. */
    public sealed interface Result {}

    /**
     * It can be read.
     *
     * @param byRule whether the clock never showed it, or twice, and the mapping said which it is
     */
    public record At(Instant at, boolean byRule) implements Result {}

    /**
     * It cannot.
     *
     * @param reason why, as the end of a sentence
     */
    public record Fault(String reason) implements Result {}
}
