package consigne.benchmarks.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CheckingRoutesTest {

    private final Instance town = new Instance(
            "town",
            2,
            10,
            List.of(
                    new Instance.Place(0, 0, 0, 0, 100, 0),
                    new Instance.Place(3, 4, 6, 10, 20, 5),
                    new Instance.Place(6, 8, 4, 0, 30, 5)),
            150);
    private final RouteCheck check = new RouteCheck(town);

    @Test
    void routesThatCanBeDrivenAreAsLongAsTheirLegs() {
        assertThat(check.distance(List.of(List.of(1), List.of(2)))).isCloseTo(10 + 20, within(1e-9));
    }

    @Test
    void whatCannotBeDrivenIsRefused() {
        assertRefused(List.of(List.of(1)), "left out");
        assertRefused(List.of(List.of(1), List.of(1)), "twice");
        assertRefused(List.of(List.of(1, 2)), "too full after 1");
        assertRefused(List.of(List.of(2, 1)), "too full after 2");
        assertThatThrownBy(() -> new RouteCheck(thatClosesSoon()).distance(List.of(List.of(1), List.of(2))))
                .hasMessageContaining("late at 2");
    }

    @Test
    void everyInstanceIsReadWhole() {
        assertThat(Instance.bestKnown())
                .hasSize(29)
                .allSatisfy(best ->
                        assertThat(Instance.named(best.instance(), 80).places()).hasSize(101));
    }

    private Instance thatClosesSoon() {
        Instance.Place last = town.places().get(2);
        return new Instance(
                "town",
                2,
                10,
                List.of(town.places().get(0), town.places().get(1), new Instance.Place(last.x(), last.y(), 4, 0, 9, 5)),
                80);
    }

    private void assertRefused(List<List<Integer>> routes, String why) {
        assertThatThrownBy(() -> check.distance(routes)).hasMessageContaining(why);
    }
}
