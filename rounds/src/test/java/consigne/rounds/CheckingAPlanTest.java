package consigne.rounds;

import static consigne.rounds.Town.HOUR;
import static consigne.rounds.Town.stop;
import static consigne.rounds.Town.street;
import static consigne.rounds.Town.van;
import static consigne.rounds.Town.wishing;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CheckingAPlanTest {

    private static final Travel STREET = street(0, 1_000, 2_000, 3_000);
    private static final Van VAN = van("a");

    private final Stop first = stop(1, 10);
    private final Stop second = stop(2, 10);
    private final Timetable timetable = new Timetable(STREET);

    @Test
    void aPlanThatCanBeDrivenHasNoFault() {
        assertThat(faults(plan(timetable.round(VAN, List.of(first, second))))).isEmpty();
    }

    @Test
    void aStopThatIsNowhereIsForgotten() {
        assertThat(faults(plan(timetable.round(VAN, List.of(first)))))
                .containsExactly(new RoundFault.Forgotten("stop-2"));
    }

    @Test
    void aStopIsVisitedOnce() {
        RoundPlan both = new RoundPlan(List.of(timetable.round(VAN, List.of(first, second))), List.of(second));

        assertThat(faults(both)).containsExactly(new RoundFault.Twice("stop-2"));
    }

    @Test
    void aVanDrivesOneRound() {
        RoundPlan twice = plan(timetable.round(VAN, List.of(first)), timetable.round(VAN, List.of(second)));

        assertThat(faults(twice)).containsExactly(new RoundFault.TwoRounds("a"));
    }

    @Test
    void whatIsNotInTheTaskIsUnknown() {
        RoundPlan strange =
                new RoundPlan(List.of(timetable.round(van("x"), List.of(first, second))), List.of(stop(3, 1)));

        assertThat(faults(strange)).containsExactly(new RoundFault.Unknown("x"), new RoundFault.Unknown("stop-3"));
    }

    @Test
    void handingOverBeginsInItsWindow() {
        Stop early = stop(1, 10, new TimeWindow(0, 90));

        assertThat(PlanCheck.faults(task(early), VAN, List.of(early)))
                .containsExactly(new RoundFault.Late("a", "stop-1", 10));
    }

    @Test
    void aVanIsBackBeforeItsShiftEnds() {
        Van halfAnHour = new Van("a", VAN.holds(), 0, new TimeWindow(0, HOUR / 2), null, Van.ANY_DISTANCE);
        Stop far = stop(1, 1, new TimeWindow(HOUR / 2, HOUR));

        assertThat(PlanCheck.faults(task(far), halfAnHour, List.of(far)))
                .containsExactly(new RoundFault.BackLate("a", far.service() + 100));
    }

    @Test
    void noVanIsEverFullerThanItHolds() {
        Stop large = stop(1, 45);
        Stop heavy = new Stop("heavy", 2, Town.ALL_DAY, 0, Load.NOTHING, Load.ofCrates(1, 900_000), Stop.ANY_VAN);

        assertThat(PlanCheck.faults(task(large, heavy), VAN, List.of(large, heavy)))
                .containsExactly(
                        new RoundFault.Overloaded("a", "", Town.full(45)),
                        new RoundFault.Overloaded("a", "heavy", Town.empties(45).plus(heavy.collects())));
    }

    @Test
    void noVanDrivesFurtherThanItCan() {
        Van electric = new Van("a", VAN.holds(), 0, Town.ALL_DAY, null, 1_500);

        assertThat(PlanCheck.faults(task(first), electric, List.of(first)))
                .containsExactly(new RoundFault.TooFar("a", 500));
    }

    @Test
    void aPinnedStopIsForItsVan() {
        Stop pinned = wishing(first, new Stop.Wish.Pinned("b"));
        RoundsToPlan task = new RoundsToPlan(List.of(VAN, van("b")), List.of(pinned), STREET);

        assertThat(PlanCheck.faults(task, VAN, List.of(pinned)))
                .containsExactly(new RoundFault.WrongVan("a", "stop-1"));
    }

    @Test
    void theTimesOfARoundAreThoseAtWhichItIsDriven() {
        Van resting = van("a", new TimeWindow(50, 650));
        Stop later = stop(2, 1, new TimeWindow(2_000, 3_000));

        Round round = timetable.round(resting, List.of(first, later));

        assertThat(round.leaves()).isEqualTo(0);
        assertThat(round.visits().getFirst())
                .isEqualTo(new Visit(
                        first, 700, 700, 880, Town.full(11).minus(Town.full(10)).plus(Town.empties(10))));
        assertThat(round.visits().getLast())
                .extracting(Visit::arrives, Visit::begins)
                .containsExactly(980.0, 2_000.0);
        assertThat(round.returns()).isEqualTo(2_000 + 180 + 200);
    }

    @Test
    void aVanLeavesNoSoonerThanItsFirstStopNeedsIt() {
        Stop later = stop(1, 1, new TimeWindow(1_000, 3_000));

        Round round = timetable.round(VAN, List.of(later));

        assertThat(round.leaves()).isEqualTo(900);
    }

    private static RoundsToPlan task(Stop... stops) {
        return new RoundsToPlan(List.of(VAN), List.of(stops), STREET);
    }

    private List<RoundFault> faults(RoundPlan plan) {
        return PlanCheck.faults(task(first, second), plan);
    }

    private static RoundPlan plan(Round... rounds) {
        return new RoundPlan(List.of(rounds), List.of());
    }
}
