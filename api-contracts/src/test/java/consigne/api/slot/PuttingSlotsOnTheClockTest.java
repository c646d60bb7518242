package consigne.api.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import consigne.api.calendar.Hours;
import consigne.api.calendar.TimeOfDay;
import consigne.api.calendar.Weekday;
import consigne.api.calendar.Zone;
import consigne.api.depot.WeeklySlot;
import consigne.api.form.Malformed;
import consigne.api.place.Depot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PuttingSlotsOnTheClockTest {

    private static final Zone PARIS = new Zone("Europe/Paris");
    private static final Duration FOUR_HOURS = Duration.ofHours(4);

    @Test
    void aSlotIsWhenTheClockOfTheDepotShowsIt() {
        SlotTimes times = SlotTimes.of(LocalDate.parse("2026-11-28"), hours("10:00", "12:00"), PARIS, FOUR_HOURS);

        assertThat(times.begins()).isEqualTo("2026-11-28T09:00:00Z");
        assertThat(times.ends()).isEqualTo("2026-11-28T11:00:00Z");
        assertThat(times.cutOff()).isEqualTo("2026-11-28T05:00:00Z");
        assertThat(times.isPastCutOff(Instant.parse("2026-11-28T04:59:59Z"))).isFalse();
        assertThat(times.isPastCutOff(Instant.parse("2026-11-28T05:00:00Z"))).isTrue();
    }

    /** Slots all around the clock, in weeks in which it is put forward, put back, or left alone. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Paris, 2026-03-23",
        "Europe/Paris, 2026-10-19",
        "Europe/Paris, 2026-11-23",
        "America/New_York, 2026-03-02",
        "America/New_York, 2026-10-26",
        "Australia/Lord_Howe, 2026-03-30",
        "Australia/Lord_Howe, 2026-09-28"
    })
    void noSlotOfAWeekIsMissingOrDoubleAndOneBeginsWhereAnotherEnds(String zone, LocalDate monday) {
        List<SlotTimes> week = slots(new Zone(zone), monday, 120);

        assertThat(week).hasSize(7 * 12);
        assertThat(new HashSet<>(week.stream().map(SlotTimes::begins).toList())).hasSize(7 * 12);
        IntStream.range(1, week.size())
                .forEach(i -> assertThat(week.get(i).begins())
                        .isEqualTo(week.get(i - 1).ends()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-23", "2026-10-19"})
    void anHourThatIsSkippedStillHasItsSlot(LocalDate monday) {
        assertThat(slots(PARIS, monday, 60))
                .hasSize(7 * 24)
                .allSatisfy(slot -> assertThat(slot.ends()).isAfter(slot.begins()));
    }

    @Test
    void theSlotThatTheClockIsPutForwardInIsAnHourShorterAndTheOtherAnHourLonger() {
        assertThat(length("2026-03-29", "00:00", "02:00")).hasHours(2);
        assertThat(length("2026-03-29", "02:00", "04:00")).hasHours(1);
        assertThat(length("2026-10-25", "00:00", "02:00")).hasHours(2);
        assertThat(length("2026-10-25", "02:00", "04:00")).hasHours(3);
        assertThat(length("2026-10-25", "22:00", "00:00")).hasHours(2);
    }

    @Test
    void aSlotIsNamedByItsDepotItsDateAndItsBeginning() {
        SlotId slot = SlotId.of(new Depot("nord-2"), LocalDate.parse("2026-11-28"), new TimeOfDay("08:30"));

        assertThat(slot).hasToString("nord-2-2026-11-28-0830");
        assertThat(slot.depot()).isEqualTo(new Depot("nord-2"));
        assertThat(slot.date()).isEqualTo("2026-11-28");
        assertThat(slot.begin()).isEqualTo(new TimeOfDay("08:30"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"main", "main-2026-11-28", "main-2026-02-30-1000", "main-2026-11-28-2500", "-2026-11-28-1000"})
    void whatNamesNoSlotIsRefused(String text) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new SlotId(text));
    }

    private static Duration length(String date, String from, String to) {
        SlotTimes times = SlotTimes.of(LocalDate.parse(date), hours(from, to), PARIS, FOUR_HOURS);
        return Duration.between(times.begins(), times.ends());
    }

    private static List<SlotTimes> slots(Zone zone, LocalDate monday, int minutes) {
        return IntStream.range(0, 7)
                .mapToObj(monday::plusDays)
                .flatMap(day -> allDay(minutes)
                        .filter(slot -> slot.day() == Weekday.of(day))
                        .map(slot -> slot.on(day, zone)))
                .toList();
    }

    private static Stream<WeeklySlot> allDay(int minutes) {
        return IntStream.iterate(0, from -> from < 24 * 60, from -> from + minutes)
                .boxed()
                .flatMap(from -> Arrays.stream(Weekday.values())
                        .map(day -> new WeeklySlot(
                                day, time(from), time((from + minutes) % (24 * 60)), new Room(100, 24), 240)));
    }

    private static TimeOfDay time(int minutes) {
        return new TimeOfDay("%02d:%02d".formatted(minutes / 60, minutes % 60));
    }

    private static Hours hours(String from, String to) {
        return new Hours(new TimeOfDay(from), new TimeOfDay(to));
    }
}
