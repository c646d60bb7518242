package consigne.imports.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void whatGoesOnAsWasMeasuredTakesWhatWasMeasured() {
        assertThat(bookingLately(INVOICES / 2, 1_000, 1_200).millisLeft()).isCloseTo(12_500, within(1.0));
    }

    @Test
    void aSlowBeginningIsForgottenAndASlowEndIsNot() {
        double slowAtFirst = bookingLately(INVOICES * 9 / 10, 1_000, 1_200).millisLeft();
        double slowInTheEnd = bookingLately(INVOICES * 9 / 10, 1_000, 12_000).millisLeft();

        assertThat(slowAtFirst).isCloseTo(2_900, within(1.0));
        assertThat(slowInTheEnd).isBetween(19_000.0, 20_000.0);
    }

    @Test
    void aFileWithoutRowsTakesNoTimeThatCannotBeTold() {
        assertThat(progress(Phase.COLLECTING, true, 5, 4, 0, 100, 100, 0, 0, 0, 0, 0)
                        .millisLeft())
                .isBetween(0.0, 1_000.0);
    }

    /** Taken down on two busy cores; the process had just started. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            dryRun, phase,      worked, began, bytes,    rows,   invoices, done,  millis, units,    left
            true,   READING,    3367,   0,     3470444,  40000,  0,        0,     2939,   2866551,  32200
            true,   READING,    6310,   0,     5194890,  60000,  0,        0,     4185,   3517273,  29200
            true,   READING,    9005,   0,     12128741, 140000, 0,        0,     4845,   7665694,  26500
            true,   READING,    14659,  0,     29456778, 340000, 0,        0,     5202,   13259531, 20900
            true,   COLLECTING, 20191,  18779, 47100511, 541909, 0,        0,     0,      0,        15400
            true,   COLLECTING, 25597,  18779, 47100511, 541909, 0,        0,     0,      0,        10000
            true,   MATCHING,   31184,  26554, 47100511, 541909, 25897,    17409, 3126,   12415,    4400
            false,  READING,    7037,   0,     45195524, 520000, 0,        0,     3933,   23270400, 65100
            false,  COLLECTING, 12417,  7591,  47100511, 541909, 0,        0,     0,      0,        59700
            false,  MATCHING,   22940,  21113, 47100511, 541909, 25897,    2806,  1590,   2438,     49200
            false,  BOOKING,    33483,  29090, 47100511, 541909, 25897,    500,   3367,   447,      38600
            false,  BOOKING,    44196,  29090, 47100511, 541909, 25897,    5250,  5103,   2391,     27900
            false,  BOOKING,    60058,  29090, 47100511, 541909, 25897,    15250, 5220,   3607,     12000
            false,  BOOKING,    65234,  29090, 47100511, 541909, 25897,    20000, 5176,   4280,     6900
            """)
    void theTimeLeftOfRealImportsIsNotOffByMoreThanHalf(
            boolean dryRun,
            Phase phase,
            long worked,
            long began,
            long bytes,
            long rows,
            long invoices,
            long done,
            double millis,
            double units,
            double left) {
        Progress real =
                progress(phase, dryRun, worked, began, 0, 47_100_511, bytes, rows, invoices, done, millis, units);

        assertThat(real.millisLeft()).isCloseTo(left, withinPercentage(50));
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

    private static Progress bookingLately(long until, double invoices, double millis) {
        return progress(Phase.BOOKING, false, 50_000, 18_250, 0, 100, 100, ROWS, INVOICES, until, millis, invoices);
    }

    private static Progress progress(
            Phase phase, long busy, long phaseBegan, long since, long bytes, long matched, long booked) {
        return progress(
                phase, false, busy, phaseBegan, since, 100, bytes, ROWS, INVOICES, Math.max(matched, booked), 0, 0);
    }

    private static Progress progress(
            Phase phase,
            boolean dryRun,
            long busy,
            long phaseBegan,
            long since,
            long bytesTotal,
            long bytes,
            long rows,
            long invoices,
            long done,
            double latelyMillis,
            double latelyDone) {
        return new Progress(
                Status.RUNNING,
                phase,
                dryRun,
                busy,
                phaseBegan,
                since,
                latelyMillis,
                latelyDone,
                bytesTotal,
                bytes,
                0,
                0,
                0,
                rows,
                invoices,
                phase == Phase.MATCHING ? done : 0,
                phase == Phase.BOOKING ? done : 0,
                0,
                0,
                null);
    }
}
