package consigne.rounds;

import static consigne.rounds.Town.ALL_DAY;
import static consigne.rounds.Town.HOUR;
import static consigne.rounds.Town.MINUTE;
import static consigne.rounds.Town.anyDay;
import static consigne.rounds.Town.stop;
import static consigne.rounds.Town.street;
import static consigne.rounds.Town.van;
import static consigne.rounds.Town.wishing;
import static java.util.Comparator.comparingInt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import consigne.rounds.search.Effort;
import consigne.rounds.search.RoundSearch;
import consigne.rounds.search.SearchProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanningRoundsTest {

    private static final Effort SOME = new Effort.Attempts(3_000);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverTheDayEveryRoundCanBeDriven(long seed) {
        RoundsToPlan day = anyDay(seed, 40, 6);

        RoundPlan plan = plan(day);

        assertThat(PlanCheck.faults(day, plan)).isEmpty();
    }

    @Test
    void aDayThatVansSufficeForLeavesNobodyOut() {
        assertThat(plan(anyDay(1, 40, 6)).unplaced()).isEmpty();
    }

    @Test
    void oneSeedFindsOnePlan() {
        assertThat(plan(anyDay(1, 30, 5))).isEqualTo(plan(anyDay(1, 30, 5)));
    }

    @Test
    void oneVanDrivesWhereOneSuffices() {
        RoundPlan plan = plan(new RoundsToPlan(
                List.of(van("a"), van("b")),
                List.of(stop(1, 10), stop(2, 10), stop(3, 10)),
                street(0, 1_000, 2_000, 3_000)));

        assertThat(plan.rounds()).hasSize(1);
        assertThat(plan.metres()).isEqualTo(6_000);
    }

    @Test
    void whatDoesNotFitIntoOneVanTakesTwo() {
        RoundPlan plan = plan(new RoundsToPlan(
                List.of(van("a"), van("b"), van("c")),
                List.of(stop(1, 30), stop(2, 20), stop(3, 20)),
                street(0, 1_000, 2_000, 3_000)));

        assertThat(plan.rounds()).hasSize(2);
    }

    @Test
    void aVanThatTakesMoreBackThanItBringsVisitsThatStopLast() {
        Stop brings = new Stop("brings", 2, ALL_DAY, MINUTE, Town.full(30), Load.NOTHING, Stop.ANY_VAN);
        Stop takes = new Stop("takes", 1, ALL_DAY, MINUTE, Town.full(10), Town.empties(40), Stop.ANY_VAN);
        RoundsToPlan task = new RoundsToPlan(List.of(van("a")), List.of(takes, brings), street(0, 1_000, 2_000));

        assertThat(plan(task).rounds().getFirst().stops()).containsExactly(brings, takes);
        assertThat(PlanCheck.faults(task, van("a"), List.of(takes, brings)))
                .singleElement()
                .isInstanceOf(RoundFault.Overloaded.class);
    }

    @Test
    void noHandingOverBeginsWhileTheDriverRests() {
        TimeWindow noon = new TimeWindow(HOUR, 2 * HOUR);
        Stop atNoon = stop(1, 1, new TimeWindow(HOUR + 1, 2 * HOUR + 10));
        RoundsToPlan task = new RoundsToPlan(List.of(van("a", noon)), List.of(atNoon), street(0, 1_000));

        RoundPlan plan = plan(task);

        assertThat(plan.rounds().getFirst().visits().getFirst().begins()).isEqualTo(2.0 * HOUR);
        assertThat(PlanCheck.faults(task, plan)).isEmpty();
    }

    @Test
    void aWindowWithinTheDriversRestIsForAnother() {
        TimeWindow noon = new TimeWindow(HOUR, 2 * HOUR);
        Stop atNoon = stop(1, 1, new TimeWindow(HOUR + 1, 2 * HOUR - 1));
        Travel travel = street(0, 1_000);

        assertThat(plan(new RoundsToPlan(List.of(van("a", noon)), List.of(atNoon), travel))
                        .unplaced())
                .containsExactly(atNoon);
        assertThat(plan(new RoundsToPlan(List.of(van("a", noon), van("b")), List.of(atNoon), travel))
                        .rounds())
                .singleElement()
                .extracting(round -> round.van().id())
                .isEqualTo("b");
    }

    @Test
    void aVanDrivesNoFurtherThanItCan() {
        Van electric = new Van("e", van("a").holds(), 0, ALL_DAY, null, 5_000);
        Travel travel = street(0, 2_000, 3_000);

        RoundPlan plan = plan(new RoundsToPlan(List.of(electric), List.of(stop(1, 1), stop(2, 1)), travel));

        assertThat(plan.unplaced()).containsExactly(stop(2, 1));
    }

    @Test
    void aPinnedStopIsVisitedByItsVanThoughAnotherPassesByIt() {
        Stop pinned = wishing(stop(1, 1), new Stop.Wish.Pinned("b"));
        Stop other = wishing(stop(2, 1), new Stop.Wish.Pinned("a"));

        RoundPlan plan =
                plan(new RoundsToPlan(List.of(van("a"), van("b")), List.of(pinned, other), street(0, 1_000, 2_000)));

        assertThat(plan.rounds()).extracting(round -> round.van().id()).containsExactly("a", "b");
        assertThat(plan.rounds().getLast().stops()).containsExactly(pinned);
    }

    @Test
    void aStopKeepsItsVanWhereAnotherSavesLessThanAChangeCosts() {
        Travel travel = street(0, 1_000, 1_100, 1_200);
        List<Stop> planned = List.of(
                wishing(stop(1, 30), new Stop.Wish.Rather("b")),
                wishing(stop(2, 30), new Stop.Wish.Rather("a")),
                wishing(stop(3, 10), new Stop.Wish.Rather("b")));
        List<Van> vans = List.of(van("a"), van("b"));

        RoundPlan kept = plan(new RoundsToPlan(vans, planned, travel, 10_000));
        RoundPlan free = plan(new RoundsToPlan(vans, planned, travel, 0));

        assertThat(kept.metres()).isGreaterThan(free.metres());
        assertThat(stopsOf("b", kept)).containsExactlyInAnyOrder("stop-1", "stop-3");
    }

    @Test
    void whatNoVanCanReachIsLeftOutAndTheRestIsPlanned() {
        Stop tooSoon = stop(2, 1, new TimeWindow(0, 10));

        RoundPlan plan =
                plan(new RoundsToPlan(List.of(van("a")), List.of(stop(1, 1), tooSoon), street(0, 1_000, 2_000)));

        assertThat(plan.unplaced()).containsExactly(tooSoon);
        assertThat(plan.rounds()).hasSize(1);
    }

    @Test
    void whatNoVanCanReachKeepsNoVanFromBeingSaved() {
        Stop tooSoon = stop(3, 1, new TimeWindow(0, 10));
        Travel travel = street(0, 1_000, 1_000, 3_000);
        List<Stop> apart = List.of(stop(1, 1, new TimeWindow(100, 3_000)), stop(2, 1, new TimeWindow(0, 200)), tooSoon);

        RoundPlan plan = plan(new RoundsToPlan(List.of(van("a"), van("b"), van("c")), apart, travel));

        assertThat(plan.rounds()).hasSize(1);
    }

    @Test
    void whereVansDoNotSufficeAsFewAsCanBeAreLeftOut() {
        List<Stop> stops =
                IntStream.rangeClosed(1, 7).mapToObj(place -> stop(place, 10)).toList();

        RoundPlan plan = plan(
                new RoundsToPlan(List.of(van("a")), stops, street(0, 1_000, 2_000, 3_000, 4_000, 5_000, 6_000, 7_000)));

        // 18 kg a crate: 60 crates weigh too much for one van, and 40 do not.
        assertThat(plan.unplaced()).hasSize(3);
    }

    @Test
    void nothingToVisitIsNoRound() {
        assertThat(plan(new RoundsToPlan(List.of(van("a")), List.of(), street(0)))
                        .rounds())
                .isEmpty();
        assertThat(plan(new RoundsToPlan(List.of(), List.of(stop(1, 1)), street(0, 1)))
                        .unplaced())
                .hasSize(1);
    }

    @Test
    void whoeverWatchesSeesItGetBetterAndNeverWorse() {
        List<SearchProgress.State> seen = new ArrayList<>();

        RoundPlan plan = RoundSearch.plan(anyDay(1, 40, 10), SOME, 1, seen::add);

        assertThat(seen)
                .hasSizeGreaterThan(1)
                .isSortedAccordingTo(comparingInt(SearchProgress.State::unplaced)
                        .thenComparingInt(SearchProgress.State::vans)
                        .thenComparingDouble(SearchProgress.State::metres)
                        .reversed());
        assertThat(seen.getLast().vans()).isEqualTo(plan.rounds().size());
        assertThat(seen.getLast().metres()).isCloseTo(plan.metres(), within(1e-6));
    }

    @Test
    void whoeverWatchesMayStopItAndHasThePlanSoFar() {
        RoundPlan plan = RoundSearch.plan(anyDay(1, 40, 10), new Effort.Attempts(Long.MAX_VALUE), 1, _ -> false);

        assertThat(plan.unplaced()).isEmpty();
    }

    private static List<String> stopsOf(String van, RoundPlan plan) {
        return plan.rounds().stream()
                .filter(round -> round.van().id().equals(van))
                .flatMap(round -> round.stops().stream())
                .map(Stop::id)
                .toList();
    }

    private static RoundPlan plan(RoundsToPlan task) {
        return RoundSearch.plan(task, SOME, 20261127, SearchProgress.UNWATCHED);
    }
}
