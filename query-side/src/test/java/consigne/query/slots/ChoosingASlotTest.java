package consigne.query.slots;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.CustomerId;
import consigne.api.Name;
import consigne.api.OrderId;
import consigne.api.Reason;
import consigne.api.calendar.Hours;
import consigne.api.calendar.TimeOfDay;
import consigne.api.calendar.Weekday;
import consigne.api.calendar.Zone;
import consigne.api.customer.AddressId;
import consigne.api.customer.PostalCode;
import consigne.api.depot.DepotDetails;
import consigne.api.depot.DepotEvent.DepotDefined;
import consigne.api.depot.DepotEvent.VanDefined;
import consigne.api.depot.DepotEvent.VanWithdrawn;
import consigne.api.depot.DepotEvent.WeekDefined;
import consigne.api.depot.VanDetails;
import consigne.api.depot.VanDetails.Speed;
import consigne.api.depot.VanId;
import consigne.api.depot.WeeklySlot;
import consigne.api.place.Coordinates;
import consigne.api.place.Depot;
import consigne.api.slot.Freight;
import consigne.api.slot.OrderBooking;
import consigne.api.slot.Room;
import consigne.api.slot.SlotEvent.BookingReleased;
import consigne.api.slot.SlotEvent.CratesHeld;
import consigne.api.slot.SlotEvent.HoldEnded;
import consigne.api.slot.SlotEvent.SlotAwaited;
import consigne.api.slot.SlotEvent.SlotBooked;
import consigne.api.slot.SlotEvent.SlotClosed;
import consigne.api.slot.SlotEvent.SlotOpened;
import consigne.api.slot.SlotEvent.SlotReopened;
import consigne.api.slot.SlotEvent.SlotResized;
import consigne.api.slot.SlotEvent.WaitingEnded;
import consigne.api.slot.SlotId;
import consigne.api.slot.SlotTimes;
import consigne.query.fixtures.RunningShop;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ChoosingASlotTest {

    private static final RunningShop SHOP = RunningShop.open();
    private static final Zone PARIS = new Zone("Europe/Paris");
    private static final Room ROOM = new Room(100, 24);
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");
    private static final CustomerId ANNA = new CustomerId("anna");
    private static final CustomerId BOB = new CustomerId("bob");
    private static final OrderId ORDER = OrderId.of(new UUID(7, 1));

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void theSlotsOfAWeekAreThoseThatTheDepotHasEveryWeekAcrossBothChangesOfTheClock() {
        long position = defined("alone", "67000");

        for (String monday : List.of("2099-03-23", "2099-10-19", "2099-11-23")) {
            LocalDate first = LocalDate.parse(monday);
            assertThat(slots("depot=alone&from=" + first + "&to=" + first.plusDays(6), position))
                    .hasSize(7)
                    .extracting(slot -> slot.get("slot"))
                    .doesNotHaveDuplicates();
        }
        assertThat(slots("depot=alone&from=2099-03-29&to=2099-03-29", position))
                .singleElement()
                .satisfies(slot -> assertThat(slot)
                        .containsEntry("slot", "alone-2099-03-29-0200")
                        .containsEntry("begins", "2099-03-29T01:00:00Z")
                        .containsEntry("ends", "2099-03-29T02:00:00Z")
                        .containsEntry("cutOff", "2099-03-28T21:00:00Z")
                        .containsEntry("status", "free")
                        .containsEntry("free", Map.of("crates", 100, "stops", 24)));
    }

    @Test
    void aSlotIsFreeNearlyFullOrFullForAnOrderOfSoManyCrates() {
        defined("busy", "67000");
        SlotId slot = opened("busy", "2099-11-28");
        long position = SHOP.happens(new SlotBooked(slot, ORDER, annas(70), new Room(70, 1)));

        assertThat(status("busy", 1, position)).isEqualTo("free");
        assertThat(status("busy", 10, position)).isEqualTo("free");
        assertThat(status("busy", 11, position)).isEqualTo("nearly-full");
        assertThat(status("busy", 30, position)).isEqualTo("nearly-full");
        assertThat(status("busy", 31, position)).isEqualTo("full");
        assertThat(status("busy", 1, SHOP.happens(new SlotClosed(slot, new Reason("Snow")))))
                .isEqualTo("closed");
        assertThat(status("busy", 31, SHOP.happens(new SlotReopened(slot), new SlotResized(slot, new Room(200, 48)))))
                .isEqualTo("free");
        assertThat(slots("depot=busy&from=2020-01-06&to=2020-01-06", position))
                .singleElement()
                .satisfies(past -> assertThat(past).containsEntry("status", "past-cut-off"));
    }

    @Test
    void whereSomebodyLivesOnlyDepotsThatServeItAreOffered() {
        long position = Math.max(defined("north", "75018"), defined("south", "75014"));

        assertThat(slots("from=2099-11-28&to=2099-11-28&postcode=75018", position))
                .extracting(slot -> slot.get("depot"))
                .containsExactly("north");
        assertThat(slots("from=2099-11-28&to=2099-11-28&postcode=1000", position))
                .isEmpty();
        assertThat(SHOP.get("/api/slots?from=2099-11-28&to=2100-11-28").status())
                .isEqualTo(400);
        assertThat(SHOP.get("/api/slots?from=2099-02-30").status()).isEqualTo(400);
    }

    @Test
    void aSlotIsShownWithAllThatIsBookedAndWhoWaits() {
        defined("shown", "67000");
        SlotId slot = opened("shown", "2099-11-28");
        SHOP.happens(
                new SlotBooked(slot, ORDER, annas(100), new Room(100, 1)),
                new SlotAwaited(slot, BOB, 3),
                new SlotAwaited(slot, ANNA, 4),
                new WaitingEnded(slot, ANNA));
        Map<String, Object> waiting = shown(slot, SHOP.happens(new BookingReleased(slot, ORDER, 100, Room.NONE)));
        Map<String, Object> held = shown(slot, SHOP.happens(new CratesHeld(slot, BOB, 3, LATER, new Room(3, 1))));
        Map<String, Object> over = shown(slot, SHOP.happens(new HoldEnded(slot, BOB, 3, Room.NONE)));

        assertThat((List<?>) waiting.get("waiting"))
                .singleElement()
                .asString()
                .contains("customerId=bob", "crates=3", "since=");
        assertThat(held)
                .containsEntry("waiting", List.of())
                .containsEntry("holds", List.of(Map.of("customerId", "bob", "crates", 3, "until", LATER.toString())))
                .containsEntry("taken", Map.of("crates", 3, "stops", 1));
        assertThat(over).containsEntry("holds", List.of()).containsEntry("version", 8);
        assertThat(SHOP.get("/api/slots/shown-2099-11-29-0200").status()).isEqualTo(404);
    }

    @Test
    void aDepotIsShownWithItsWeekAndItsVans() {
        defined("yard", "67000");
        VanDetails van = new VanDetails(
                new Name("The green one"),
                60,
                800,
                new Hours(new TimeOfDay("08:00"), new TimeOfDay("22:00")),
                null,
                120,
                List.of(new Speed(new TimeOfDay("00:00"), 25)));
        Depot yard = new Depot("yard");
        SHOP.happens(new VanDefined(yard, new VanId("b"), van), new VanDefined(yard, new VanId("a"), van));
        long position = SHOP.happens(new VanWithdrawn(yard, new VanId("b")));

        Map<String, Object> shown = SHOP.get("/api/depots/yard", position).body();
        assertThat((List<?>) shown.get("vans")).singleElement().asString().contains("van=a", "The green one");
        assertThat((List<?>) shown.get("week")).hasSize(7);
        assertThat(shown).containsEntry("version", 5);
        assertThat(SHOP.get("/api/depots?limit=1", position).items()).hasSize(1);
        assertThat(SHOP.get("/api/depots/nowhere").status()).isEqualTo(404);
    }

    private static long defined(String name, String served) {
        Depot depot = new Depot(name);
        SHOP.happens(new DepotDefined(
                depot,
                new DepotDetails(
                        new Name(name),
                        Coordinates.of("48.5734", "7.7521"),
                        PARIS,
                        List.of(),
                        List.of(new PostalCode(served)))));
        return SHOP.happens(new WeekDefined(
                depot,
                Arrays.stream(Weekday.values()).map(ChoosingASlotTest::atNight).toList()));
    }

    private static WeeklySlot atNight(Weekday day) {
        return new WeeklySlot(day, new TimeOfDay("02:00"), new TimeOfDay("04:00"), ROOM, 240);
    }

    private static SlotId opened(String depot, String date) {
        LocalDate day = LocalDate.parse(date);
        WeeklySlot weekly = atNight(Weekday.of(day));
        SlotId slot = SlotId.of(new Depot(depot), day, weekly.from());
        SlotTimes times = weekly.on(day, PARIS);
        SHOP.happens(new SlotOpened(slot, times, ROOM));
        return slot;
    }

    private static String status(String depot, int crates, long position) {
        return String.valueOf(slots("depot=" + depot + "&from=2099-11-28&to=2099-11-28&crates=" + crates, position)
                .getFirst()
                .get("status"));
    }

    private static Map<String, Object> shown(SlotId slot, long position) {
        return SHOP.get("/api/slots/" + slot, position).body();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> slots(String query, long position) {
        return Stream.of(SHOP.get("/api/slots?" + query, position).body().get("slots"))
                .map(all -> (List<Map<String, Object>>) all)
                .findFirst()
                .orElseThrow();
    }

    private static OrderBooking annas(int crates) {
        return new OrderBooking(ANNA, new AddressId("home"), new Freight(crates, 10_000 * crates));
    }
}
