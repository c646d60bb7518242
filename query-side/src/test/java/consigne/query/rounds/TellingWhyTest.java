package consigne.query.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.CustomerId;
import consigne.api.OrderId;
import consigne.api.customer.AddressId;
import consigne.api.depot.VanId;
import consigne.api.place.Coordinates;
import consigne.api.round.SearchEffort;
import consigne.api.round.SearchSeconds;
import consigne.api.round.SearchSeed;
import consigne.api.round.plan.AvailableVan;
import consigne.api.round.plan.Cargo;
import consigne.api.round.plan.Elsewhere;
import consigne.api.round.plan.ExpectedEmpties;
import consigne.api.round.plan.ExpectedEmpties.Expectation;
import consigne.api.round.plan.PlannedRound;
import consigne.api.round.plan.PlannedStop;
import consigne.api.round.plan.PlanningTask;
import consigne.api.round.plan.RoundObstacle;
import consigne.api.round.plan.RoundObstacle.ObstacleKind;
import consigne.api.round.plan.SlotPlan;
import consigne.api.round.plan.StopToPlan;
import consigne.api.round.plan.UnplacedStop;
import consigne.api.round.plan.UnplacedStop.WhyUnplaced;
import consigne.api.round.view.PlanStatus;
import consigne.api.round.view.RoundsView;
import consigne.api.round.view.RoundsView.HandMove;
import consigne.api.round.view.RoundsView.PinnedStop;
import consigne.api.slot.Freight;
import consigne.api.slot.OrderBooking;
import consigne.api.slot.SlotId;
import consigne.api.slot.SlotTimes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TellingWhyTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final VanId GREEN = new VanId("green");
    private static final VanId BLUE = new VanId("blue");
    private static final OrderId FIRST = new OrderId("0197a1b2-0000-7000-8000-000000000001");
    private static final OrderId SECOND = new OrderId("0197a1b2-0000-7000-8000-000000000002");
    private static final OrderId LEFT_OUT = new OrderId("0197a1b2-0000-7000-8000-000000000003");
    private static final OrderId UNKNOWN = new OrderId("0197a1b2-0000-7000-8000-000000000004");
    private static final OrderId NOBODYS = new OrderId("0197a1b2-0000-7000-8000-000000000009");

    @Test
    void aStopIsExplainedByItsWindowItsLoadAndTheBestOtherPlace() {
        assertThat(why(FIRST))
                .containsExactly(
                        "It is stop 1 of 2 on the round of green.",
                        "It is handed over at 10:06, in the slot from 10:00 to 12:00, and takes 4 minutes.",
                        "It brings 3 full crates; 2 crates of empties are expected, all that the customer holds.",
                        "After it green holds 9 crates of the 60 that fit, and carries 121 of 800 kg.",
                        "The way of green is 1.2 km longer with it than without it.",
                        "The best place for it on another way is as stop 2 of blue: that way would be 2.0 km longer,"
                                + " and order " + SECOND + " would be handed over 4 minutes after its slot.");
    }

    @Test
    void aStopThatWasMovedSaysByWhomAndWhatCameOfIt() {
        assertThat(why(SECOND))
                .contains(
                        "It brings a full crate; no empties are expected, since the customer holds none.",
                        "There is no other van.",
                        "It was moved by hand from blue to green at 09:30 by sophie, which made all ways together 0.9 km shorter.",
                        "It is pinned to green: no search gives it to another van.");
    }

    @Test
    void anOrderOnNoRoundSaysWhatStandsAgainstIt() {
        assertThat(why(LEFT_OUT))
                .containsExactly(
                        "It is on no round, since no van can have it as the rounds are.",
                        "It would disturb least as stop 3 of green: that way would be 0.4 km longer,"
                                + " and it would hold 2 crates too many when it leaves.");
        assertThat(why(UNKNOWN))
                .containsExactly("It is on no round, since nobody knows where on a map its address is.");
    }

    @Test
    void whatIsNotAmongTheOrdersOfTheSlotIsNotExplained() {
        assertThat(StopWhy.of(view(), NOBODYS, PARIS)).isEmpty();
    }

    private static List<String> why(OrderId order) {
        return StopWhy.of(view(), order, PARIS).orElseThrow();
    }

    private static RoundsView view() {
        PlannedRound round = new PlannedRound(
                GREEN,
                at("08:50"),
                at("09:40"),
                5_400,
                new Cargo(10, 130_000),
                List.of(
                        new PlannedStop(
                                FIRST,
                                at("09:06"),
                                at("09:06"),
                                at("09:10"),
                                new Cargo(9, 120_400),
                                1_150,
                                new Elsewhere(
                                        BLUE, 2, 2_010, List.of(new RoundObstacle(ObstacleKind.LATE, SECOND, 200)))),
                        new PlannedStop(
                                SECOND, at("09:20"), at("09:20"), at("09:23"), new Cargo(8, 100_000), 900, null)));
        return new RoundsView(
                new SlotId("main-2026-11-28-1000"),
                PlanStatus.PLANNED,
                1,
                new SearchEffort(new SearchSeconds(10), null, new SearchSeed(1)),
                null,
                1_000L,
                new PlanningTask(
                        new SlotTimes(at("09:00"), at("11:00"), at("05:00")),
                        Coordinates.of("48.5734", "7.7521"),
                        List.of(new AvailableVan(GREEN, 60, 800, at("07:00"), at("19:00"), null, 120, 25)),
                        List.of(
                                stop(FIRST, 3, new ExpectedEmpties(new Cargo(2, 12_000), Expectation.ALL_THEY_HOLD)),
                                stop(SECOND, 1, new ExpectedEmpties(Cargo.NOTHING, Expectation.HOLDS_NONE)),
                                stop(LEFT_OUT, 5, new ExpectedEmpties(Cargo.NOTHING, Expectation.HOLDS_NONE)),
                                stop(UNKNOWN, 5, new ExpectedEmpties(Cargo.NOTHING, Expectation.HOLDS_NONE)))),
                new SlotPlan(
                        List.of(round),
                        List.of(
                                new UnplacedStop(
                                        LEFT_OUT,
                                        WhyUnplaced.DOES_NOT_FIT,
                                        new Elsewhere(
                                                GREEN,
                                                3,
                                                400,
                                                List.of(new RoundObstacle(ObstacleKind.TOO_FULL, null, 2)))),
                                new UnplacedStop(UNKNOWN, WhyUnplaced.NOT_ON_THE_MAP, null))),
                List.of(new PinnedStop(SECOND, GREEN)),
                List.of(new HandMove(SECOND, BLUE, GREEN, -900, at("08:30"), "sophie")),
                List.of(),
                3,
                at("08:30"));
    }

    private static StopToPlan stop(OrderId order, int crates, ExpectedEmpties empties) {
        return new StopToPlan(
                order,
                new OrderBooking(new CustomerId("anna"), new AddressId("home"), new Freight(crates, 14_000 * crates)),
                empties,
                210,
                null,
                null);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-28T" + time + ":00Z");
    }
}
