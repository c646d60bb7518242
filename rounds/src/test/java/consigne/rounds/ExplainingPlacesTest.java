package consigne.rounds;

import static consigne.rounds.Town.stop;
import static consigne.rounds.Town.street;
import static consigne.rounds.Town.van;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainingPlacesTest {

    private static final Travel STREET = street(0, 1_000, 2_000, 3_000, 4_000);

    private final Stop near = stop(1, 10);
    private final Stop middle = stop(2, 10);
    private final Stop far = stop(3, 20);
    private final Van first = van("a");
    private final Van second = van("b");
    private final RoundsToPlan task =
            new RoundsToPlan(List.of(first, second, van("c")), List.of(near, middle, far), STREET);
    private final Timetable timetable = new Timetable(STREET);
    private final RoundPlan plan = new RoundPlan(
            List.of(timetable.round(first, List.of(near, far)), timetable.round(second, List.of(middle))), List.of());

    @Test
    void itIsSaidWhatAStopCostsWhereItIs() {
        assertThat(Alternative.asPlanned(task, plan, middle)).hasValue(new Alternative(second, 0, 4_000, List.of()));
    }

    @Test
    void eachVanIsNamedWithItsBestPlaceTheCheapestFirst() {
        assertThat(Alternative.of(task, plan, middle))
                .extracting(each -> each.van().id(), Alternative::position, Alternative::extraMetres)
                .containsExactly(tuple("a", 1, 0.0), tuple("b", 0, 4_000.0), tuple("c", 0, 4_000.0));
    }

    @Test
    void whatStandsAgainstAPlaceIsSaid() {
        Stop left = stop(4, 1, new TimeWindow(0, 300));
        RoundsToPlan late = new RoundsToPlan(List.of(first), List.of(left), STREET);
        RoundPlan none = new RoundPlan(List.of(), List.of(left));

        assertThat(Alternative.asPlanned(late, none, left)).isEmpty();
        assertThat(Alternative.of(late, none, left))
                .singleElement()
                .extracting(Alternative::faults)
                .isEqualTo(List.of(new RoundFault.Late("a", "stop-4", 100)));
    }
}
