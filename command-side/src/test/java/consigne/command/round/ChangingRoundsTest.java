package consigne.command.round;

import static consigne.command.round.Saturday.FIRST;
import static consigne.command.round.Saturday.FOURTH;
import static consigne.command.round.Saturday.NO_ORDER;
import static consigne.command.round.Saturday.NO_VAN;
import static consigne.command.round.Saturday.PLANNED;
import static consigne.command.round.Saturday.REQUESTED;
import static consigne.command.round.Saturday.SECOND;
import static consigne.command.round.Saturday.SHORT;
import static consigne.command.round.Saturday.SLOT;
import static consigne.command.round.Saturday.TASK;
import static consigne.command.round.Saturday.THIRD;
import static consigne.command.round.Saturday.VAN_1;
import static consigne.command.round.Saturday.VAN_2;
import static consigne.command.round.Saturday.addresses;
import static consigne.command.round.Saturday.task;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.OrderId;
import consigne.api.Reason;
import consigne.api.depot.VanId;
import consigne.api.round.RoundsCommand;
import consigne.api.round.RoundsCommand.DropStop;
import consigne.api.round.RoundsCommand.MoveStop;
import consigne.api.round.RoundsCommand.PinStop;
import consigne.api.round.RoundsCommand.TakeVanOff;
import consigne.api.round.RoundsCommand.UnpinStop;
import consigne.api.round.RoundsEvent;
import consigne.api.round.RoundsEvent.RoundsRequested;
import consigne.api.round.RoundsEvent.StopDropped;
import consigne.api.round.RoundsEvent.StopMoved;
import consigne.api.round.RoundsEvent.StopPinned;
import consigne.api.round.RoundsEvent.StopUnpinned;
import consigne.api.round.RoundsEvent.VanTakenOff;
import consigne.api.round.RoundsRejection.NoRounds;
import consigne.api.round.RoundsRejection.NotAmongTheVans;
import consigne.api.round.RoundsRejection.StillSearching;
import consigne.api.round.RoundsRejection.StopDoesNotFit;
import consigne.api.round.RoundsRejection.UnknownStop;
import consigne.api.round.plan.Itinerary;
import consigne.api.round.plan.PlanningTask;
import consigne.api.round.plan.RoundObstacle;
import consigne.api.round.plan.RoundObstacle.ObstacleKind;
import consigne.api.round.plan.SlotPlan;
import consigne.command.given.Given;
import consigne.runtime.deciding.Decision;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangingRoundsTest {

    private static final Reason FLAT = new Reason("The battery is flat");

    /** What is left for a second van when the first has three stops of three crates. */
    private static final SlotPlan WITHOUT_THE_FOURTH = planOf(
            List.of(FIRST, SECOND, THIRD),
            new Itinerary(VAN_1, List.of(FIRST, SECOND)),
            new Itinerary(VAN_2, List.of(THIRD)));

    @Test
    void aStopThatIsMovedIsPinnedAndItsCostIsSaid() {
        StopDropped dropped = new StopDropped(SLOT, FOURTH, WITHOUT_THE_FOURTH);
        SlotPlan after = addresses()
                .locate(Tasks.pinned(task(List.of(FIRST, SECOND, THIRD)), Map.of(SECOND, VAN_2)))
                .plan(List.of(new Itinerary(VAN_1, List.of(FIRST)), new Itinerary(VAN_2, List.of(THIRD, SECOND))));
        StopMoved moved =
                new StopMoved(SLOT, SECOND, VAN_1, VAN_2, 2, after.metres() - WITHOUT_THE_FOURTH.metres(), after);

        given(REQUESTED, PLANNED, dropped).when(move(SECOND, VAN_2, 2)).then(moved);
        given(REQUESTED, PLANNED, dropped, moved).when(move(SECOND, VAN_2, 2)).thenNothing();
        given(REQUESTED, PLANNED, dropped, moved)
                .when(new UnpinStop(SLOT, SECOND))
                .then(new StopUnpinned(SLOT, SECOND));
    }

    @Test
    void whereNobodySaysAPlaceItIsWhereItCostsLeast() {
        Decision<RoundsEvent> decided = Saturday.decider()
                .decide(
                        after(REQUESTED, PLANNED, new StopDropped(SLOT, FOURTH, WITHOUT_THE_FOURTH)),
                        move(SECOND, VAN_2, null));

        assertThat(decided).isInstanceOfSatisfying(Decision.Accepted.class, accepted -> {
            StopMoved moved = (StopMoved) accepted.events().getFirst();
            assertThat(moved.metres()).isLessThanOrEqualTo(0);
        });
    }

    @Test
    void aStopDoesNotMoveToWhereItDoesNotFit() {
        given(REQUESTED, PLANNED)
                .when(move(FIRST, VAN_2, 1))
                .isRefusedAs(new StopDoesNotFit(
                        SLOT, FIRST, VAN_2, List.of(new RoundObstacle(ObstacleKind.TOO_FULL, null, 2))));
        given(REQUESTED, PLANNED).when(move(FIRST, NO_VAN, 1)).isRefusedAs(new NotAmongTheVans(SLOT, NO_VAN));
        given(REQUESTED, PLANNED).when(move(NO_ORDER, VAN_1, 1)).isRefusedAs(new UnknownStop(SLOT, NO_ORDER));
        given(REQUESTED).when(move(FIRST, VAN_2, 1)).isRefusedAs(new StillSearching(SLOT));
        given().when(move(FIRST, VAN_2, 1)).isRefusedAs(new NoRounds(SLOT));
    }

    @Test
    void aStopIsPinnedToTheVanThatVisitsIt() {
        given(REQUESTED, PLANNED).when(pin(FIRST, VAN_1)).then(new StopPinned(SLOT, FIRST, VAN_1));
        given(REQUESTED, PLANNED, new StopPinned(SLOT, FIRST, VAN_1))
                .when(pin(FIRST, VAN_1))
                .thenNothing();
        given(REQUESTED, PLANNED).when(pin(FIRST, VAN_2)).isRefusedAs(new UnknownStop(SLOT, FIRST));
        given(REQUESTED, PLANNED).when(new UnpinStop(SLOT, FIRST)).thenNothing();
        given(REQUESTED, PLANNED).when(new UnpinStop(SLOT, NO_ORDER)).isRefusedAs(new UnknownStop(SLOT, NO_ORDER));
    }

    @Test
    void anOrderThatGivesItsSlotUpLeavesItsRoundAndNobodyElseMoves() {
        given(REQUESTED, PLANNED)
                .when(new DropStop(SLOT, FOURTH))
                .then(new StopDropped(SLOT, FOURTH, WITHOUT_THE_FOURTH));
        given(REQUESTED, PLANNED).when(new DropStop(SLOT, NO_ORDER)).thenNothing();
        given().when(new DropStop(SLOT, FOURTH)).thenNothing();
    }

    @Test
    void aVanThatBrokeDownIsPlannedWithoutAndTheOthersStayWhereTheyCan() {
        List<RoundsEvent> events = List.of(
                new VanTakenOff(SLOT, VAN_2, FLAT),
                new RoundsRequested(
                        SLOT,
                        2,
                        SHORT,
                        new PlanningTask(
                                TASK.times(),
                                TASK.depot(),
                                TASK.vans().subList(0, 1),
                                TASK.stops().stream()
                                        .map(stop -> stop.plannedFor(
                                                List.of(FIRST, SECOND).contains(stop.orderId()) ? VAN_1 : VAN_2))
                                        .toList())));
        given(REQUESTED, PLANNED)
                .when(new TakeVanOff(SLOT, VAN_2, FLAT, null))
                .then(events.toArray(RoundsEvent[]::new));
        given(REQUESTED, PLANNED)
                .when(new TakeVanOff(SLOT, NO_VAN, FLAT, null))
                .isRefusedAs(new NotAmongTheVans(SLOT, NO_VAN));
    }

    private static MoveStop move(OrderId order, VanId to, @Nullable Integer position) {
        return new MoveStop(SLOT, order, to, position);
    }

    private static PinStop pin(OrderId order, VanId van) {
        return new PinStop(SLOT, order, van);
    }

    private static SlotPlan planOf(List<OrderId> orders, Itinerary... ways) {
        return addresses().locate(task(orders)).plan(List.of(ways));
    }

    private static RoundsState after(RoundsEvent... events) {
        RoundsState state = new RoundsState.Unrequested();
        for (RoundsEvent event : events) {
            state = state.evolve(event);
        }
        return state;
    }

    private static Given<RoundsState, RoundsCommand, RoundsEvent> given(RoundsEvent... events) {
        return Given.nothing(Saturday.decider()).events(events);
    }
}
