package consigne.command.round;

import consigne.api.CustomerId;
import consigne.api.OrderId;
import consigne.api.customer.Address;
import consigne.api.customer.AddressId;
import consigne.api.customer.Country;
import consigne.api.customer.CustomerDetails;
import consigne.api.customer.PersonName;
import consigne.api.customer.PostalCode;
import consigne.api.customer.Street;
import consigne.api.customer.Town;
import consigne.api.depot.VanId;
import consigne.api.place.Coordinates;
import consigne.api.round.RoundsEvent.RoundsPlanned;
import consigne.api.round.RoundsEvent.RoundsRequested;
import consigne.api.round.SearchEffort;
import consigne.api.round.SearchSeconds;
import consigne.api.round.SearchSeed;
import consigne.api.round.plan.AvailableVan;
import consigne.api.round.plan.Cargo;
import consigne.api.round.plan.ExpectedEmpties;
import consigne.api.round.plan.ExpectedEmpties.Expectation;
import consigne.api.round.plan.Itinerary;
import consigne.api.round.plan.PlanningTask;
import consigne.api.round.plan.StopToPlan;
import consigne.api.slot.Freight;
import consigne.api.slot.OrderBooking;
import consigne.api.slot.SlotId;
import consigne.api.slot.SlotTimes;
import consigne.planning.AddressMap;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A slot of a Saturday, from ten to twelve: four orders of four crates each, along a road that leads north from the
 * depot, a kilometre or so apart, and one that nobody knows the place of; two vans of ten crates.
 */
final class Saturday {

    static final SlotId SLOT = new SlotId("main-2026-11-28-1000");
    static final SlotId NO_SLOT = new SlotId("main-2026-11-28-1100");
    static final VanId VAN_1 = new VanId("van-1");
    static final VanId VAN_2 = new VanId("van-2");
    static final VanId NO_VAN = new VanId("van-9");
    static final OrderId FIRST = order(1);
    static final OrderId SECOND = order(2);
    static final OrderId THIRD = order(3);
    static final OrderId FOURTH = order(4);
    static final OrderId SOMEWHERE = order(5);
    static final OrderId NO_ORDER = order(9);
    private static final Map<OrderId, String> NORTH =
            Map.of(FIRST, "48.583", SECOND, "48.593", THIRD, "48.603", FOURTH, "48.613");

    static final SearchEffort SHORT = new SearchEffort(new SearchSeconds(1), null, new SearchSeed(1));
    static final SearchEffort LONG = new SearchEffort(new SearchSeconds(60), null, new SearchSeed(1));
    static final SlotTimes TIMES = new SlotTimes(at("09:00"), at("11:00"), Instant.parse("2026-11-28T05:00:00Z"));
    static final PlanningTask TASK = task(List.of(FIRST, SECOND, THIRD, FOURTH));
    static final List<Itinerary> WAYS =
            List.of(new Itinerary(VAN_1, List.of(FIRST, SECOND)), new Itinerary(VAN_2, List.of(THIRD, FOURTH)));
    static final RoundsRequested REQUESTED = new RoundsRequested(SLOT, 1, SHORT, TASK);
    static final RoundsPlanned PLANNED = planned(1, TASK, WAYS);

    private Saturday() {}

    static RoundsDecider decider() {
        return new RoundsDecider(slot -> slot.equals(SLOT) ? Optional.of(TASK) : Optional.empty(), addresses(), SHORT);
    }

    static PlanningTask task(List<OrderId> orders) {
        return new PlanningTask(
                TIMES,
                Coordinates.of("48.573", "7.75"),
                List.of(van(VAN_1), van(VAN_2)),
                orders.stream().map(Saturday::stop).toList());
    }

    static RoundsPlanned planned(int request, PlanningTask task, List<Itinerary> ways) {
        return new RoundsPlanned(SLOT, request, 100, addresses().locate(task).plan(ways));
    }

    static AddressMap addresses() {
        return new AddressMap(Saturday::who);
    }

    static Instant at(String time) {
        return Instant.parse("2026-11-28T" + time + ":00Z");
    }

    private static StopToPlan stop(OrderId order) {
        return new StopToPlan(
                order,
                new OrderBooking(new CustomerId("of-" + order), new AddressId("home"), new Freight(4, 40_000)),
                new ExpectedEmpties(new Cargo(2, 12_000), Expectation.ALL_THEY_HOLD),
                240,
                null,
                null);
    }

    private static AvailableVan van(VanId van) {
        return new AvailableVan(van, 10, 800, at("07:00"), at("16:00"), null, 120, 30);
    }

    private static Optional<CustomerDetails> who(CustomerId customer) {
        return NORTH.entrySet().stream()
                .filter(place -> customer.value().equals("of-" + place.getKey()))
                .findFirst()
                .map(place -> new CustomerDetails(
                        new PersonName("Somebody"),
                        null,
                        null,
                        List.of(new Address(
                                new AddressId("home"),
                                new Street("12 rue des Tanneurs"),
                                new PostalCode("67000"),
                                new Town("Strasbourg"),
                                new Country("FR"),
                                null,
                                Coordinates.of(place.getValue(), "7.75")))));
    }

    private static OrderId order(int number) {
        return OrderId.of(new UUID(0x0197_a1b2_0000_7000L, 0x8000_0000_0000_0000L | number));
    }
}
