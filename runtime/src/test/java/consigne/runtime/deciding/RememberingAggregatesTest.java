package consigne.runtime.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.ChangedSince;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import consigne.runtime.commands.Outcome;
import consigne.runtime.deciding.Tally.Begin;
import consigne.runtime.deciding.Tally.Begun;
import consigne.runtime.deciding.Tally.Count;
import consigne.runtime.deciding.Tally.CountTo;
import consigne.runtime.deciding.Tally.Full;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A process remembers the aggregates it has decided about, and others may have changed them since. */
class RememberingAggregatesTest {

    private final Database database = TestPostgres.freshDatabase();
    private final Node here = new Node(database);
    private final Node there = new Node(database);

    @AfterEach
    void end() {
        here.close();
        there.close();
    }

    @Test
    void whatAnotherProcessHasDoneSinceIsDecidedOn() {
        count(here, 1);
        count(there, 4);
        count(here, 1);
        assertThat(here.counted("t")).isEqualTo(6);
    }

    @Test
    void nothingIsRefusedForWhatIsOnlyRemembered() {
        count(here, Tally.MOST);
        assertThat(here.send(new Count("t"))).isEqualTo(new Outcome.Refused(new Full(Tally.MOST)));
        there.send(new CountTo("t", 3));
        assertThat(here.send(new Count("t"))).isInstanceOf(Outcome.Done.class);
        assertThat(here.counted("t")).isEqualTo(4);
    }

    @Test
    void nothingIsLeftUndoneForWhatIsOnlyRemembered() {
        here.send(new CountTo("t", 5));
        there.send(new CountTo("t", 7));
        here.send(new CountTo("t", 5));
        assertThat(here.counted("t")).isEqualTo(5);
    }

    @Test
    void noChangeOfAnotherProcessIsOverlookedByWhoExpectsAVersion() {
        count(here, 2);
        count(there, 1);
        assertThat(here.sendExpecting(new Count("t"), 2)).isEqualTo(new Outcome.Refused(new ChangedSince(2L, 3)));
        assertThat(here.sendExpecting(new Count("t"), 3)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatNothingHasHappenedToIsAtVersionZero() {
        assertThat(here.sendExpecting(new Count("t"), 1)).isEqualTo(new Outcome.Refused(new ChangedSince(1L, 0)));
        assertThat(here.sendExpecting(new Count("t"), 0)).isInstanceOf(Outcome.Done.class);
        assertThat(here.sendExpecting(new Count("t"), 0)).isEqualTo(new Outcome.Refused(new ChangedSince(0L, 1)));
    }

    @Test
    void whatHasBegunElsewhereIsNotBegunAgain() {
        there.send(new Begin("t"));
        assertThat(here.send(new Begin("t"))).isEqualTo(new Outcome.Refused(new Begun()));
        assertThat(here.counted("t")).isEqualTo(1);
    }

    @Test
    void aCommandThatComesAgainToAProcessThatRemembersNothingOfItIsCarriedOutOnce() {
        there.send(new Begin("t"), "the-same");
        assertThat(here.send(new Begin("t"), "the-same")).isInstanceOf(Outcome.Done.class);
        assertThat(here.counted("t")).isEqualTo(1);
    }

    @Test
    void manyProcessesAndSendersLoseNoCount() {
        List<Node> both = List.of(here, there);
        try (ExecutorService senders = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 120)
                    .forEach(
                            number -> senders.execute(() -> both.get(number % 2).send(new CountTo("t", number))));
        }
        int last = here.counted("t");
        assertThat(there.send(new CountTo("t", last))).isInstanceOf(Outcome.Done.class);
        assertThat(there.counted("t")).isEqualTo(last);
    }

    @Test
    void longHistoriesAreKeptShortBySnapshotsOfWhatIsRemembered() {
        IntStream.range(0, 2 * Aggregates.SNAPSHOT_EVERY + 10)
                .forEach(number -> here.send(new CountTo("t", number % 2 + 1)));
        assertThat(there.counted("t")).isEqualTo(2);
        assertThat(here.counted("t")).isEqualTo(2);
    }

    private static void count(Node node, int times) {
        IntStream.range(0, times)
                .forEach(_ -> assertThat(node.send(new Count("t"))).isInstanceOf(Outcome.Done.class));
    }
}
