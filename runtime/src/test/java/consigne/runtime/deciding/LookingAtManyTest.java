package consigne.runtime.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import consigne.runtime.deciding.Tally.Count;
import consigne.runtime.deciding.Tally.Counted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who decides by what stands in many other aggregates looks at all at once, and reads those again that have moved. */
class LookingAtManyTest {

    private static final List<String> THREE = List.of("a", "b", "never");

    private final Database database = TestPostgres.freshDatabase();
    private final Node here = new Node(database);
    private final Node there = new Node(database);
    private final List<Collection<String>> asked = new ArrayList<>();
    private Runnable meanwhile = () -> {};

    private final RecentStates<Integer, Counted> seen = here.recent(versions -> ids -> {
        asked.add(List.copyOf(ids));
        Map<String, Long> found = versions.of(ids);
        meanwhile.run();
        return found;
    });

    @AfterEach
    void end() {
        here.close();
        there.close();
    }

    @Test
    void whatStandsNowIsAskedOfAllAtOnce() {
        there.send(new Count("a"));
        assertThat(seen.now(THREE)).isEqualTo(Map.of("a", 1, "b", 0, "never", 0));

        there.send(new Count("a"));
        there.send(new Count("b"));
        assertThat(seen.now(THREE)).isEqualTo(Map.of("a", 2, "b", 1, "never", 0));
        assertThat(asked).containsExactly(THREE, THREE);
    }

    @Test
    void whatAnotherProcessHasDoneIsSeenAMomentLaterAndWhatThisOneHasAtOnce() {
        assertThat(seen.aMomentAgo("a")).isZero();
        there.send(new Count("a"));
        Awaitility.await().untilAsserted(() -> assertThat(seen.aMomentAgo("a")).isEqualTo(1));

        here.send(new Count("a"));
        seen.changed("a");
        assertThat(seen.aMomentAgo("a")).isEqualTo(2);
    }

    @Test
    void whatIsChangedWhileItIsLookedAtIsLookedAtAgain() {
        meanwhile = () -> {
            meanwhile = () -> {};
            here.send(new Count("a"));
            seen.changed("a");
        };
        seen.aMomentAgo("a");

        assertThat(seen.aMomentAgo("a")).isEqualTo(1);
    }
}
