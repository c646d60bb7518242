package consigne.benchmarks.slots;

import consigne.api.CustomerId;
import consigne.api.Name;
import consigne.api.OrderId;
import consigne.api.calendar.TimeOfDay;
import consigne.api.calendar.Weekday;
import consigne.api.calendar.Zone;
import consigne.api.customer.AddressId;
import consigne.api.customer.PostalCode;
import consigne.api.depot.DepotCommand.DefineDepot;
import consigne.api.depot.DepotCommand.DefineWeek;
import consigne.api.depot.DepotDetails;
import consigne.api.depot.WeeklySlot;
import consigne.api.place.Coordinates;
import consigne.api.place.Depot;
import consigne.api.slot.Freight;
import consigne.api.slot.OrderBooking;
import consigne.api.slot.Room;
import consigne.api.slot.SlotCommand.BookSlot;
import consigne.api.slot.SlotId;
import consigne.benchmarks.measuring.Measurement;
import consigne.benchmarks.measuring.Senders;
import consigne.benchmarks.measuring.Subject;
import consigne.benchmarks.measuring.Target;
import consigne.benchmarks.own.FrontDoor;
import consigne.benchmarks.own.Pace;
import consigne.benchmarks.own.ReadModels;
import consigne.benchmarks.own.Running;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * A depot with six slots a day: one of them is booked by all, a crate each; or the slots of two weeks, a hundred orders
 * in each of the first forty, are shown two hundred times a second.
 */
final class SlotRush implements Subject {

    private static final double A_SECOND = 200;
    private static final int SLOTS_A_DAY = 6;
    private static final int BOOKED_SLOTS = 40;
    private static final int ORDERS_A_SLOT = 100;
    private static final int FIRST_HOUR = 8;
    private static final LocalDate FAR = LocalDate.of(2090, 1, 2);
    private static final Instant NOW = Instant.EPOCH;

    private final Running shop;
    private final FrontDoor door;
    private int rushes;

    private SlotRush(Running shop) {
        this.shop = shop;
        this.door = new FrontDoor(shop.address(), "shop");
    }

    public static void main(String[] args) throws Exception {
        var answers = Subject.standardOutput();
        try (Running shop = new Running(Target.Login.ofThisProcess(), "consigne.command", "consigne.query")) {
            SlotRush rush = new SlotRush(shop);
            if (shop.head() < BOOKED_SLOTS) {
                rush.open();
            }
            rush.answer(answers);
        }
    }

    private void open() throws InterruptedException {
        shop.send(new DefineDepot(
                Depot.MAIN,
                new DepotDetails(
                        new Name("The yard"),
                        Coordinates.of("48.5734", "7.7521"),
                        new Zone("UTC"),
                        List.of(),
                        List.of(new PostalCode("67000")))));
        shop.send(new DefineWeek(
                Depot.MAIN,
                Arrays.stream(Weekday.values())
                        .flatMap(day -> IntStream.range(0, SLOTS_A_DAY).mapToObj(slot -> weekly(day, slot)))
                        .toList()));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (int slot = 0; slot < BOOKED_SLOTS; slot++) {
            SlotId id = slot(today.plusDays(slot / SLOTS_A_DAY), slot % SLOTS_A_DAY);
            IntStream.range(0, ORDERS_A_SLOT).forEach(_ -> book(id));
        }
        shop.get(ReadModels.class).awaitPosition(shop.head());
    }

    @Override
    public Measurement measure(Question question) throws Exception {
        Duration time = Duration.ofMillis((long) (question.seconds() * 1000));
        return switch (question.what()) {
            case "book" -> rush(question.senders(), time);
            case "show" -> {
                Senders.Work work = (_, _) -> door.ask("/api/slots?depot=main&crates=3");
                yield new Senders(question.senders(), new Pace(work, question.senders(), A_SECOND, System.nanoTime()))
                        .measure(time);
            }
            default -> throw new IllegalArgumentException(question.what());
        };
    }

    /** A slot of its own each time; in the end as much must be taken of it as was booked. */
    private Measurement rush(int senders, Duration time) throws Exception {
        SlotId slot = slot(FAR.plusDays(rushes++), 0);
        AtomicInteger booked = new AtomicInteger();
        Senders.Work work = (_, _) -> {
            book(slot);
            booked.incrementAndGet();
        };
        Measurement measured = new Senders(senders, work).measure(time);
        shop.get(ReadModels.class).awaitPosition(shop.head());
        String shown = new FrontDoor(shop.address(), "dispatcher").read("/api/slots/" + slot);
        int off = shown.contains("\"taken\":{\"crates\":%d,".formatted(booked.get())) ? 0 : 1;
        return measured.with(Map.of("off", (double) off));
    }

    private void book(SlotId slot) {
        UUID order = UUID.randomUUID();
        shop.send(new BookSlot(
                slot,
                OrderId.of(order),
                new OrderBooking(new CustomerId("of-" + order), new AddressId("home"), new Freight(1, 14_000)),
                NOW));
    }

    private static SlotId slot(LocalDate date, int slot) {
        return SlotId.of(Depot.MAIN, date, begin(slot));
    }

    private static WeeklySlot weekly(Weekday day, int slot) {
        return new WeeklySlot(day, begin(slot), begin(slot + 1), new Room(Room.MOST, Room.MOST), 0);
    }

    private static TimeOfDay begin(int slot) {
        return new TimeOfDay("%02d:00".formatted(FIRST_HOUR + 2 * slot));
    }
}
