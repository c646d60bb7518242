package consigne.runtime.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import consigne.runtime.StartRefused;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GoingByTheDatabasesClockTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Instant truth = NOON;
    private Duration machineIsAhead = Duration.ofMinutes(3);
    private Duration answerTakes = Duration.ofMillis(2);

    /** The machine's count of time goes on as the truth does, from anywhere. */
    private DatabaseTime time() {
        return new DatabaseTime(
                () -> {
                    truth = truth.plus(answerTakes.dividedBy(2));
                    Instant said = truth;
                    truth = truth.plus(answerTakes.dividedBy(2));
                    return said;
                },
                () -> truth.plus(machineIsAhead),
                () -> 77 + Duration.between(NOON, truth).toNanos());
    }

    @Test
    void itIsTheDatabasesTimeHoweverWrongTheMachineIs() {
        DatabaseTime time = time();

        assertThat(time.instant()).isEqualTo(truth);
        assertThat(time.machineIsAhead()).isEqualTo(machineIsAhead);

        truth = truth.plus(Duration.ofHours(5));
        machineIsAhead = Duration.ofHours(-1);

        assertThat(time.instant()).isEqualTo(truth);
        assertThat(time.machineIsAhead()).isEqualTo(machineIsAhead);
    }

    @Test
    void anAnswerThatTookLongIsNotBelievedWhileABetterOneIsFresh() {
        DatabaseTime time = time();
        Instant right = truth;
        answerTakes = Duration.ofSeconds(4);
        time.adjust();

        assertThat(time.instant()).isEqualTo(truth).isEqualTo(right.plusSeconds(4));

        truth = truth.plusSeconds(61);
        time.adjust();
        assertThat(Duration.between(time.instant(), truth).abs()).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void aMachineThatIsMoreThanTenSecondsOffTakesNoPart() {
        machineIsAhead = Duration.ofSeconds(-11);
        DatabaseTime time = time();

        assertThatThrownBy(() -> new MachineClock(time))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("11.0 s behind the database's");

        machineIsAhead = Duration.ofSeconds(9);
        new MachineClock(time).look();
    }
}
