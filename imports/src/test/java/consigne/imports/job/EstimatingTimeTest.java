package consigne.imports.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EstimatingTimeTest {

    private static final long ROWS = 500_000;
    private static final long INVOICES = 20_000;

    @Test
    void progressMovesWithTheClockWhereAStepTellsNothing() {
        List<Double> eachSecond = LongStream.rangeClosed(0, 30)
                .mapToObj(second -> collecting(second * 1_000).share())
                .toList();

        for (int i = 1; i < eachSecond.size(); i++) {
            assertThat(eachSecond.get(i) - eachSecond.get(i - 1)).isGreaterThan(0.0005);
        }
        assertThat(eachSecond.getLast()).isLessThan(matching(0).share());
    }

    @Test
    void progressNeverGoesBack() {
        assertThat(List.of(
                        reading(0, 0).share(),
                        reading(50, 5_000).share(),
                        reading(100, 9_900).share(),
                        collecting(0).share(),
                        collecting(60_000).share(),
                        matching(0).share(),
                        matching(INVOICES).share(),
                        booking(0, 19_000).share(),
                        booking(INVOICES, 39_000).share()))
                .isSorted()
                .allSatisfy(share -> assertThat(share).isBetween(0.0, 1.0));
    }

    @Test
    void thePhaseAtHandIsJudgedByItsOwnPace() {
        assertThat(booking(INVOICES / 4, 19_000 + 5_000).millisLeft()).isCloseTo(15_000, within(1.0));
        assertThat(booking(INVOICES / 2, 19_000 + 50_000).millisLeft()).isCloseTo(50_000, within(1.0));
    }

    @Test
    void thePhasesToComeAreJudgedByThePaceOfTheOnesBefore() {
        assertThat(reading(50, 5_000).millisLeft()).isCloseTo(35_000, within(1.0));
    }

    private static Progress reading(long bytes, long millis) {
        return progress(Phase.READING, millis, 0, 0, bytes, 0, 0);
    }

    private static Progress collecting(long sinceMillis) {
        return progress(Phase.COLLECTING, 10_000, 10_000, sinceMillis, 100, 0, 0);
    }

    private static Progress matching(long until) {
        return progress(Phase.MATCHING, 16_000, 15_000, 0, 100, until, 0);
    }

    private static Progress booking(long until, long millis) {
        return progress(Phase.BOOKING, millis, 19_000, 0, 100, INVOICES, until);
    }

    private static Progress progress(
            Phase phase, long busy, long phaseBegan, long since, long bytes, long matched, long booked) {
        return new Progress(
                Status.RUNNING,
                phase,
                false,
                busy,
                phaseBegan,
                since,
                100,
                bytes,
                0,
                0,
                0,
                ROWS,
                INVOICES,
                matched,
                booked,
                0,
                0,
                null);
    }
}
