package consigne.api.slot;

import consigne.api.calendar.Hours;
import consigne.api.calendar.Zone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When a slot is.
 *
 * @param begins when it begins
 * @param ends when it ends
 * @param cutOff until when orders for it are taken, and changed
 */
public record SlotTimes(Instant begins, Instant ends, Instant cutOff) {

    /**
     * The times of hours on a date, by the clock of a zone. What begins in an hour that the clock skips begins when the
     * clock goes on, what begins in one that it shows twice begins the first time; so the slots of a day follow each
     * other on every day as they do on any. Hours of which nothing would be left are as long as ever.
     */
    public static SlotTimes of(LocalDate date, Hours hours, Zone zone, Duration cutOffBefore) {
        Instant begins = at(date, hours.from().local(), zone);
        Instant ends = hours.endAtMidnight()
                ? at(date.plusDays(1), LocalTime.MIDNIGHT, zone)
                : at(date, hours.to().local(), zone);
        Instant lastly = ends.isAfter(begins) ? ends : begins.plus(Duration.ofMinutes(hours.minutes()));
        return new SlotTimes(begins, lastly, begins.minus(cutOffBefore));
    }

    /** Whether orders for it are taken no more at an instant. */
    public boolean isPastCutOff(Instant now) {
        return !now.isBefore(cutOff);
    }

    /** A time that a clock skips is as much later as the clock is put forward. */
    private static Instant at(LocalDate date, LocalTime time, Zone zone) {
        return date.atTime(time).atZone(zone.id()).toInstant();
    }
}
