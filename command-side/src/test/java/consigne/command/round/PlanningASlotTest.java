package consigne.command.round;

import static consigne.command.round.Saturday.FIRST;
import static consigne.command.round.Saturday.FOURTH;
import static consigne.command.round.Saturday.LONG;
import static consigne.command.round.Saturday.NO_SLOT;
import static consigne.command.round.Saturday.PLANNED;
import static consigne.command.round.Saturday.REQUESTED;
import static consigne.command.round.Saturday.SECOND;
import static consigne.command.round.Saturday.SHORT;
import static consigne.command.round.Saturday.SLOT;
import static consigne.command.round.Saturday.SOMEWHERE;
import static consigne.command.round.Saturday.TASK;
import static consigne.command.round.Saturday.THIRD;
import static consigne.command.round.Saturday.VAN_1;
import static consigne.command.round.Saturday.VAN_2;
import static consigne.command.round.Saturday.WAYS;
import static consigne.command.round.Saturday.at;
import static consigne.command.round.Saturday.planned;
import static consigne.command.round.Saturday.task;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.round.RoundsCommand;
import consigne.api.round.RoundsCommand.DropStop;
import consigne.api.round.RoundsCommand.PlanRounds;
import consigne.api.round.RoundsCommand.ReportSearch;
import consigne.api.round.RoundsCommand.RequestRounds;
import consigne.api.round.RoundsCommand.StopSearch;
import consigne.api.round.RoundsEvent;
import consigne.api.round.RoundsEvent.RoundsImproved;
import consigne.api.round.RoundsEvent.RoundsRequested;
import consigne.api.round.RoundsEvent.SearchStopped;
import consigne.api.round.RoundsEvent.StopDropped;
import consigne.api.round.RoundsRejection.NoRounds;
import consigne.api.round.RoundsRejection.NotToBeDriven;
import consigne.api.round.RoundsRejection.SearchIsOver;
import consigne.api.round.SearchReport;
import consigne.api.round.plan.Cargo;
import consigne.api.round.plan.Elsewhere;
import consigne.api.round.plan.Itinerary;
import consigne.api.round.plan.PlannedRound;
import consigne.api.round.plan.RoundObstacle;
import consigne.api.round.plan.RoundObstacle.ObstacleKind;
import consigne.api.round.plan.SlotPlan;
import consigne.api.round.plan.StopToPlan;
import consigne.api.round.plan.UnplacedStop;
import consigne.api.round.plan.UnplacedStop.WhyUnplaced;
import consigne.api.slot.SlotRejection.UnknownSlot;
import consigne.command.given.Given;
import consigne.runtime.deciding.Decision;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PlanningASlotTest {

    private static final SearchReport GOOD = new SearchReport(20, 2, 0, 14_000);
    private static final SearchReport BETTER = new SearchReport(40, 2, 0, 13_000);

    @Test
    void roundsAreSearchedForWhateverHasBookedTheSlot() {
        given().when(new RequestRounds(SLOT, null)).then(REQUESTED);
        given().when(new RequestRounds(SLOT, LONG)).then(new RoundsRequested(SLOT, 1, LONG, TASK));
        given().when(new RequestRounds(NO_SLOT, null)).isRefusedAs(new UnknownSlot(NO_SLOT));
    }

    @Test
    void whoeverIsAskedForAgainStaysWithTheVanThatItWasPlannedFor() {
        RoundsState state = new RoundsState.Unrequested().evolve(REQUESTED).evolve(PLANNED);
        assertThat(Saturday.decider().decide(state, new RequestRounds(SLOT, null)))
                .isInstanceOfSatisfying(
                        Decision.Accepted.class,
                        decided -> assertThat(
                                        ((RoundsRequested) decided.events().getFirst())
                                                .task()
                                                .stops())
                                .extracting(StopToPlan::plannedFor)
                                .containsExactly(VAN_1, VAN_1, VAN_2, VAN_2));
    }

    @Test
    void whatASearchFindsIsToldWhereItIsBetter() {
        given(REQUESTED).when(new ReportSearch(SLOT, 1, GOOD)).then(new RoundsImproved(SLOT, 1, GOOD));
        given(REQUESTED, new RoundsImproved(SLOT, 1, GOOD))
                .when(new ReportSearch(SLOT, 1, GOOD))
                .thenNothing();
        given(REQUESTED, new RoundsImproved(SLOT, 1, GOOD))
                .when(new ReportSearch(SLOT, 1, BETTER))
                .then(new RoundsImproved(SLOT, 1, BETTER));
    }

    @Test
    void aSearchEndsWhenItIsStoppedOrAnotherIsAskedForOrItIsPlanned() {
        SearchIsOver over = new SearchIsOver(SLOT, 1);
        given(REQUESTED).when(new StopSearch(SLOT)).then(new SearchStopped(SLOT, 1));
        given(REQUESTED, new SearchStopped(SLOT, 1)).when(new StopSearch(SLOT)).thenNothing();
        given(REQUESTED, PLANNED).when(new StopSearch(SLOT)).thenNothing();
        given().when(new StopSearch(SLOT)).isRefusedAs(new NoRounds(SLOT));
        given(REQUESTED, new SearchStopped(SLOT, 1))
                .when(new ReportSearch(SLOT, 1, GOOD))
                .isRefusedAs(over);
        given(REQUESTED, new RoundsRequested(SLOT, 2, SHORT, TASK))
                .when(new ReportSearch(SLOT, 1, GOOD))
                .isRefusedAs(over);
        given(REQUESTED, PLANNED).when(new ReportSearch(SLOT, 1, GOOD)).isRefusedAs(over);
    }

    @Test
    void whatIsPlannedSaysWhenEachVanIsWhereAndWhatIsInIt() {
        given(REQUESTED).when(new PlanRounds(SLOT, 1, WAYS, 100)).then(PLANNED);
        given(REQUESTED, new SearchStopped(SLOT, 1))
                .when(new PlanRounds(SLOT, 1, WAYS, 100))
                .then(PLANNED);
        PlannedRound round = PLANNED.plan().rounds().getFirst();

        assertThat(round.van()).isEqualTo(VAN_1);
        assertThat(round.orders()).containsExactly(FIRST, SECOND);
        assertThat(round.loaded()).isEqualTo(new Cargo(8, 80_000));
        assertThat(round.leaves()).isBefore(at("09:00"));
        assertThat(round.stops().getFirst().begins()).isEqualTo(at("09:00"));
        assertThat(round.stops().getFirst().leaves()).isEqualTo(at("09:04"));
        assertThat(round.stops().getFirst().onBoard()).isEqualTo(new Cargo(6, 52_000));
        assertThat(round.stops().getLast().onBoard()).isEqualTo(new Cargo(4, 24_000));
        assertThat(round.metres()).isBetween(5_700, 5_900);
        assertThat(round.stops()).allSatisfy(stop -> {
            Elsewhere other = Objects.requireNonNull(stop.elsewhere());
            assertThat(other.van()).isEqualTo(VAN_2);
            assertThat(other.obstacles()).extracting(RoundObstacle::kind).contains(ObstacleKind.TOO_FULL);
        });
    }

    @Test
    void whatCannotBeDrivenIsNotPlanned() {
        List<Itinerary> tooMuch = List.of(new Itinerary(VAN_1, List.of(FIRST, SECOND, THIRD, FOURTH)));
        given(REQUESTED)
                .when(new PlanRounds(SLOT, 1, tooMuch, 100))
                .isRefusedAs(new NotToBeDriven(
                        SLOT,
                        List.of(
                                new RoundObstacle(ObstacleKind.TOO_FULL, null, 6),
                                new RoundObstacle(ObstacleKind.TOO_FULL, FIRST, 4),
                                new RoundObstacle(ObstacleKind.TOO_FULL, SECOND, 2))));
    }

    @Test
    void whatASearchFoundThatIsOverIsNotPlanned() {
        given(REQUESTED, new RoundsRequested(SLOT, 2, SHORT, TASK))
                .when(new PlanRounds(SLOT, 1, WAYS, 100))
                .thenNothing();
        given(REQUESTED, PLANNED).when(new PlanRounds(SLOT, 1, WAYS, 100)).thenNothing();
        given().when(new PlanRounds(SLOT, 1, WAYS, 100)).thenNothing();
    }

    @Test
    void anOrderThatGivesItsSlotUpWhileItIsSearchedForIsOnNoRound() {
        StopDropped dropped = new StopDropped(SLOT, SECOND, SlotPlan.NONE);
        given(REQUESTED).when(new DropStop(SLOT, SECOND)).then(dropped);
        given(REQUESTED, dropped)
                .when(new PlanRounds(SLOT, 1, WAYS, 100))
                .then(planned(
                        1,
                        task(List.of(FIRST, THIRD, FOURTH)),
                        List.of(new Itinerary(VAN_1, List.of(FIRST)), new Itinerary(VAN_2, List.of(THIRD, FOURTH)))));
    }

    @Test
    void whoNobodyKnowsThePlaceOfIsOnNoRoundAndItIsSaid() {
        SlotPlan plan = planned(1, task(List.of(FIRST, SOMEWHERE)), List.of(new Itinerary(VAN_1, List.of(FIRST))))
                .plan();

        assertThat(plan.unplaced()).containsExactly(new UnplacedStop(SOMEWHERE, WhyUnplaced.NOT_ON_THE_MAP, null));
    }

    @Test
    void whoDoesNotFitIsToldWhereItWouldDisturbLeast() {
        SlotPlan plan = planned(1, TASK, List.of(new Itinerary(VAN_1, List.of(FIRST, SECOND))))
                .plan();

        assertThat(plan.unplaced()).extracting(UnplacedStop::orderId).containsExactly(THIRD, FOURTH);
        assertThat(plan.unplaced()).allSatisfy(stop -> {
            assertThat(stop.cause()).isEqualTo(WhyUnplaced.DOES_NOT_FIT);
            assertThat(Objects.requireNonNull(stop.best()).van()).isEqualTo(VAN_2);
        });
    }

    private static Given<RoundsState, RoundsCommand, RoundsEvent> given(RoundsEvent... events) {
        return Given.nothing(Saturday.decider()).events(events);
    }
}
