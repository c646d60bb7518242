package consigne.planning;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.CustomerId;
import consigne.api.OrderId;
import consigne.api.customer.AddressId;
import consigne.api.depot.VanId;
import consigne.api.place.Coordinates;
import consigne.api.round.SearchAttempts;
import consigne.api.round.SearchEffort;
import consigne.api.round.SearchReport;
import consigne.api.round.SearchSeconds;
import consigne.api.round.SearchSeed;
import consigne.api.round.plan.AvailableVan;
import consigne.api.round.plan.Cargo;
import consigne.api.round.plan.ExpectedEmpties;
import consigne.api.round.plan.ExpectedEmpties.Expectation;
import consigne.api.round.plan.Itinerary;
import consigne.api.round.plan.PlanningTask;
import consigne.api.round.plan.RoundObstacle;
import consigne.api.round.plan.RoundObstacle.ObstacleKind;
import consigne.api.round.plan.SlotPlan;
import consigne.api.round.plan.StopToPlan;
import consigne.api.slot.Freight;
import consigne.api.slot.OrderBooking;
import consigne.api.slot.SlotTimes;
import consigne.planning.RoundsSearch.Found;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Thirty orders of three crates around a depot, and four vans of thirty crates. */
class SearchingForASlotTest {

    private static final Instant TEN = Instant.parse("2026-11-28T09:00:00Z");
    private static final Instant NOON = TEN.plusSeconds(7_200);
    private static final int ORDERS = 30;
    private static final SearchEffort SOME = effort(60, 2_000);

    private final TaskOnMap task = new TaskOnMap(
            new PlanningTask(
                    new SlotTimes(TEN, NOON, TEN.minusSeconds(14_400)),
                    Coordinates.of("48.5734", "7.7521"),
                    IntStream.rangeClosed(1, 4)
                            .mapToObj(SearchingForASlotTest::van)
                            .toList(),
                    IntStream.range(0, ORDERS)
                            .mapToObj(SearchingForASlotTest::stop)
                            .toList()),
            places());

    @Test
    void whatIsFoundCanBeDrivenWithAsFewVansAsCanBe() {
        Found found = RoundsSearch.search(task, SOME, _ -> true);

        assertThat(task.obstacles(found.itineraries())).isEmpty();
        assertThat(found.itineraries())
                .hasSize(3)
                .flatExtracting(Itinerary::orders)
                .hasSize(ORDERS)
                .doesNotHaveDuplicates();
        SlotPlan plan = task.plan(found.itineraries());
        assertThat(plan.unplaced()).isEmpty();
        assertThat(plan.rounds()).allSatisfy(round -> {
            assertThat(round.loaded().crates()).isLessThanOrEqualTo(30);
            assertThat(round.leaves()).isBefore(round.stops().getFirst().begins());
            assertThat(round.stops())
                    .allSatisfy(stop -> assertThat(stop.begins()).isBetween(TEN, NOON));
        });
    }

    @Test
    void asManyAttemptsWithTheSameSeedFindTheSame() {
        assertThat(RoundsSearch.search(task, SOME, _ -> true).itineraries())
                .isEqualTo(RoundsSearch.search(task, SOME, _ -> true).itineraries());
    }

    @Test
    void aSearchEndsWithItsTimeAndTellsOnTheWay() {
        List<SearchReport> reports = new ArrayList<>();
        Found found = RoundsSearch.search(task, effort(2, null), report -> {
            reports.add(report);
            return true;
        });

        assertThat(reports).isNotEmpty().allMatch(report -> report.unplaced() == 0 && report.metres() > 0);
        assertThat(task.obstacles(found.itineraries())).isEmpty();
    }

    @Test
    void aSearchThatIsToldToEndHasWhatItFoundByThen() {
        Found found = RoundsSearch.search(task, effort(600, null), _ -> false);

        assertThat(task.obstacles(found.itineraries())).isEmpty();
    }

    @Test
    void whatIsNotOnTheMapCannotBeDrivenTo() {
        OrderId unknown = OrderId.of(new UUID(7, 7));

        assertThat(task.obstacles(List.of(new Itinerary(new VanId("van-1"), List.of(unknown)))))
                .containsExactly(new RoundObstacle(ObstacleKind.NOT_ON_THE_MAP, unknown, 0));
    }

    private static SearchEffort effort(int seconds, @Nullable Integer attempts) {
        return new SearchEffort(
                new SearchSeconds(seconds), attempts == null ? null : new SearchAttempts(attempts), new SearchSeed(1));
    }

    private static AvailableVan van(int number) {
        return new AvailableVan(
                new VanId("van-" + number), 30, 800, TEN.minusSeconds(3_600), NOON.plusSeconds(3_600), null, 120, 30);
    }

    private static StopToPlan stop(int number) {
        return new StopToPlan(
                order(number),
                new OrderBooking(new CustomerId("c-" + number), new AddressId("home"), new Freight(3, 24_000)),
                new ExpectedEmpties(new Cargo(3, 15_000), Expectation.AS_MUCH_AS_COMES),
                120,
                null,
                null);
    }

    private static Map<OrderId, Coordinates> places() {
        Map<OrderId, Coordinates> places = new HashMap<>();
        for (int number = 0; number < ORDERS; number++) {
            places.put(
                    order(number),
                    Coordinates.of(away("48.5734", number % 7 - 3, number), away("7.7521", number % 5 - 2, number)));
        }
        return places;
    }

    private static String away(String from, int steps, int number) {
        return new BigDecimal(from)
                .add(BigDecimal.valueOf((long) steps * (20 + number), 4))
                .toPlainString();
    }

    private static OrderId order(int number) {
        return OrderId.of(new UUID(0x0197_a1b2_0000_7000L, 0x8000_0000_0000_0000L | number));
    }
}
