package consigne.runtime.deciding;

import static consigne.api.Metadata.CLOCK_DOUBTFUL;
import static consigne.api.Metadata.OCCURRED_AT;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import consigne.runtime.commands.Outcome;
import consigne.runtime.deciding.Tally.Begin;
import consigne.runtime.deciding.Tally.Count;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BelievingClocksTest {

    private static final String TALLY = "tally";

    private final Database database = TestPostgres.freshDatabase();
    private final Node node = new Node(database);
    private final Instant now = Instant.now();

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void whatFollowsTheLastEventAndIsNotToComeIsBelieved() {
        node.sendClaiming(new Begin(TALLY), now.minus(Duration.ofDays(1)));
        believes(now.minus(Duration.ofDays(1)));

        node.sendClaiming(new Count(TALLY), now.minus(Duration.ofHours(2)));
        believes(now.minus(Duration.ofHours(2)));

        node.sendClaiming(new Count(TALLY), now.plus(Duration.ofMinutes(4)));
        believes(now.plus(Duration.ofMinutes(4)));
    }

    @Test
    void whatWasBeforeTheLastEventOrIsToComeIsDoubtedAndDone() {
        node.send(new Begin(TALLY));

        doubts(now.minus(Duration.ofDays(20_000)));
        doubts(now.minus(Duration.ofSeconds(1)));
        doubts(now.plus(Duration.ofMinutes(6)));
    }

    @Test
    void anotherProcessJudgesByWhatIsStored() {
        node.sendClaiming(new Begin(TALLY), now.minus(Duration.ofHours(1)));
        node.sendClaiming(new Count(TALLY), now.minus(Duration.ofHours(3)));

        assertThat(node.besideTheLast(TALLY)).containsKey(CLOCK_DOUBTFUL);
        Instant afterTheDoubted = Instant.now();
        try (Node other = new Node(database)) {
            other.sendClaiming(new Count(TALLY), afterTheDoubted);
        }
        believes(afterTheDoubted);
    }

    private void believes(Instant claimed) {
        assertThat(node.besideTheLast(TALLY))
                .containsEntry(OCCURRED_AT, claimed.toString())
                .doesNotContainKey(CLOCK_DOUBTFUL);
    }

    private void doubts(Instant claimed) {
        assertThat(node.sendClaiming(new Count(TALLY), claimed)).isInstanceOf(Outcome.Done.class);
        assertThat(node.besideTheLast(TALLY))
                .containsEntry(OCCURRED_AT, claimed.toString())
                .containsEntry(CLOCK_DOUBTFUL, "true");
    }
}
