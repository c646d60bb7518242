package consigne.command.slot;

import consigne.api.CustomerId;
import consigne.api.OrderId;
import consigne.api.Reason;
import consigne.api.calendar.TimeOfDay;
import consigne.api.calendar.Weekday;
import consigne.api.calendar.Zone;
import consigne.api.customer.AddressId;
import consigne.api.depot.DepotDetails;
import consigne.api.depot.VanDetails;
import consigne.api.depot.VanId;
import consigne.api.depot.WeeklySlot;
import consigne.api.place.Depot;
import consigne.api.slot.Freight;
import consigne.api.slot.OrderBooking;
import consigne.api.slot.Room;
import consigne.api.slot.SlotEvent.SlotOpened;
import consigne.api.slot.SlotId;
import consigne.command.depot.Depots;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A depot with a slot every evening for ten crates at three doors, and who books it. */
final class SlotsOfTheWeek {

    static final Room TEN_AT_THREE = new Room(10, 3);
    static final SlotId MONDAYS = new SlotId("main-2026-03-02-1800");
    static final SlotId NO_SLOT = new SlotId("main-2026-03-02-1900");
    static final Instant IN_TIME = Instant.parse("2026-03-02T12:00:00Z");
    static final Instant TOO_LATE = Instant.parse("2026-03-02T13:00:00Z");
    static final CustomerId ADA = new CustomerId("ada");
    static final CustomerId BOB = new CustomerId("bob");
    static final CustomerId CAT = new CustomerId("cat");
    static final OrderId ADAS = order(1);
    static final OrderId BOBS = order(2);
    static final OrderId CATS = order(3);
    static final Reason GARAGE = new Reason("Two vans are at the garage");
    static final SlotId NEAREST = new SlotId("main-2026-03-03-1800");

    private SlotsOfTheWeek() {}

    /** What an order of a customer takes: so many crates of ten kilograms, for their home. */
    static OrderBooking booking(CustomerId customer, int crates) {
        return new OrderBooking(customer, new AddressId("home"), new Freight(crates, 10_000 * crates));
    }

    static OrderId order(int number) {
        return OrderId.of(new UUID(7, number));
    }

    static SlotDecider decider() {
        return new SlotDecider(new EveryEvening(), new Evenings());
    }

    static SlotOpened opened() {
        Depots.PlannedSlot planned = new EveryEvening().slot(MONDAYS).orElseThrow();
        return new SlotOpened(MONDAYS, planned.times(), TEN_AT_THREE);
    }

    private static final class EveryEvening implements Depots {

        private static final Zone PARIS = new Zone("Europe/Paris");

        @Override
        public Map<VanId, VanDetails> vans(Depot depot) {
            return Map.of();
        }

        @Override
        public Optional<DepotDetails> details(Depot depot) {
            return Optional.empty();
        }

        @Override
        public List<PlannedSlot> slotsOn(Depot depot, LocalDate date) {
            WeeklySlot weekly =
                    new WeeklySlot(Weekday.of(date), new TimeOfDay("18:00"), new TimeOfDay("20:00"), TEN_AT_THREE, 240);
            return List.of(new PlannedSlot(SlotId.of(depot, date, weekly.from()), weekly.on(date, PARIS), weekly));
        }
    }

    private static final class Evenings implements Slots {

        @Override
        public Optional<SlotNow> find(SlotId slot, CustomerId customer) {
            return Optional.empty();
        }

        @Override
        public List<SlotId> nearestWithRoom(SlotId slot, int crates, Instant now) {
            return List.of(NEAREST);
        }
    }
}
