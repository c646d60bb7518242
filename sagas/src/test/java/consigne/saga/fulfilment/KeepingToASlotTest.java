package consigne.saga.fulfilment;

import static consigne.saga.fulfilment.Fulfilments.MONDAY;
import static consigne.saga.fulfilment.Fulfilments.ORDER;
import static consigne.saga.fulfilment.Fulfilments.coffees;
import static consigne.saga.fulfilment.Fulfilments.colas;
import static consigne.saga.fulfilment.Fulfilments.eur;
import static consigne.saga.fulfilment.Fulfilments.units;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.Command;
import consigne.api.CustomerId;
import consigne.api.Rejection;
import consigne.api.customer.AddressId;
import consigne.api.delivery.AgreedDelivery;
import consigne.api.order.OrderCommand.ConfirmOrder;
import consigne.api.order.OrderCommand.ExpireOrder;
import consigne.api.order.OrderCommand.RejectOrder;
import consigne.api.order.OrderCommand.RevertLines;
import consigne.api.order.OrderEvent.DeliveryChanged;
import consigne.api.order.OrderEvent.OrderPlaced;
import consigne.api.order.Refusal.Cause;
import consigne.api.payment.PaymentCommand.Authorise;
import consigne.api.slot.Freight;
import consigne.api.slot.OrderBooking;
import consigne.api.slot.Room;
import consigne.api.slot.SlotCommand.BookSlot;
import consigne.api.slot.SlotCommand.ReleaseBooking;
import consigne.api.slot.SlotId;
import consigne.api.slot.SlotRejection.SlotFull;
import consigne.api.slot.SlotTimes;
import consigne.api.stock.StockCommand.ReserveStock;
import consigne.runtime.commands.Commands;
import consigne.saga.fulfilment.claims.BookedSlots;
import consigne.saga.neighbours.Reply;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

/** An order that is delivered is confirmed once its slot is booked, and gives back what it does not need. */
class KeepingToASlotTest {

    private static final SlotId EVENING = new SlotId("main-2026-03-05-1800");
    private static final SlotId MORNING = new SlotId("main-2026-03-06-1000");
    private static final Instant NOW = MONDAY.plusSeconds(60);
    private static final FulfilmentSettings SETTINGS =
            new FulfilmentSettings(Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofDays(3));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void theSlotIsBookedOnceTheGoodsAreReservedAndBeforeThePaymentIsAuthorised() {
        HeardCommands bus = refusing(Map.of());
        Fulfilment then = placed(bus, delivery(EVENING, 3));

        assertThat(sent(bus))
                .extracting(Object::getClass)
                .containsExactly(ReserveStock.class, ReserveStock.class, BookSlot.class, Authorise.class);
        assertThat(sent(bus)).contains(new BookSlot(EVENING, ORDER, booking(3), NOW));
        assertThat(then.booked()).isEqualTo(BookedSlots.NONE.with(delivery(EVENING, 3)));
        assertThat(then.reservedUntil()).isEqualTo(times(EVENING).ends());
    }

    @Test
    void anOrderWhoseSlotIsFullIsTurnedDownAndSaysWhatWouldDo() {
        SlotFull full = new SlotFull(EVENING, 3, Room.NONE, List.of(MORNING));
        HeardCommands bus = refusing(Map.of(BookSlot.class, full));
        Fulfilment then = placed(bus, delivery(EVENING, 3));

        assertThat(sent(bus)).last().isInstanceOfSatisfying(RejectOrder.class, reject -> {
            assertThat(reject.because().cause()).isEqualTo(Cause.SLOT_NOT_AVAILABLE);
            assertThat(reject.because().explanation()).contains(MORNING.value());
        });
        assertThat(sent(bus)).noneMatch(Authorise.class::isInstance);
        assertThat(then.booked()).isEqualTo(BookedSlots.NONE);
    }

    @Test
    void anOrderThatMovesBooksTheNewSlotBeforeItGivesUpTheOld() {
        HeardCommands bus = refusing(Map.of());
        FulfilmentSteps steps = steps(bus);
        Fulfilment moved = moved(steps);
        new Confirmation(steps, SETTINGS.paymentAwaited()).giveBack(moved.confirmedNow());

        assertThat(sent(bus))
                .containsExactly(
                        new BookSlot(MORNING, ORDER, booking(3), NOW),
                        new ConfirmOrder(ORDER, 1),
                        new ReleaseBooking(EVENING, ORDER, NOW));
        assertThat(steps.deadlines())
                .singleElement()
                .satisfies(deadline -> assertThat(deadline.command())
                        .isEqualTo(new ExpireOrder(ORDER, times(MORNING).ends())));
    }

    @Test
    void whereTheNewSlotIsFullTheOldOneIsKept() {
        HeardCommands bus = refusing(Map.of(BookSlot.class, new SlotFull(MORNING, 3, Room.NONE, List.of())));
        FulfilmentSteps steps = steps(bus);
        Fulfilment moved = moved(steps);

        assertThat(sent(bus)).last().isInstanceOf(RevertLines.class);
        assertThat(moved.booked().all()).containsExactly(EVENING);
    }

    @Test
    void anOrderThatTakesFewerCratesThanBeforeGivesTheOthersBackWhenItIsConfirmed() {
        HeardCommands bus = refusing(Map.of());
        Fulfilment less = confirmed().wanting(1, List.of(colas(6), coffees(1)), delivery(EVENING, 2));
        Fulfilment then = new Confirmation(steps(bus), SETTINGS.paymentAwaited()).giveBack(less.confirmedNow());

        assertThat(sent(bus)).containsExactly(new BookSlot(EVENING, ORDER, booking(2), NOW));
        assertThat(then.booked()).isEqualTo(BookedSlots.NONE.with(delivery(EVENING, 2)));
    }

    @Test
    void whatIsBookedIsGivenUpWithTheOrder() {
        HeardCommands bus = refusing(Map.of());
        new Compensation(steps(bus)).undo(confirmed());
        new Compensation(steps(bus)).expire(confirmed(), NOW);

        assertThat(sent(bus))
                .filteredOn(ReleaseBooking.class::isInstance)
                .containsOnly(new ReleaseBooking(EVENING, ORDER, NOW))
                .hasSize(2);
    }

    private Fulfilment placed(HeardCommands bus, AgreedDelivery delivery) {
        OrderPlaced fetched = Fulfilments.anOrderPlacedWith("pm_ok");
        OrderPlaced placed = new OrderPlaced(
                fetched.orderId(),
                fetched.customerId(),
                fetched.payment(),
                fetched.depot(),
                delivery,
                fetched.lines(),
                fetched.placedAt());
        return Objects.requireNonNull(saga().take(placed, null, steps(bus)));
    }

    private static Fulfilment moved(FulfilmentSteps steps) {
        DeliveryChanged changed = new DeliveryChanged(ORDER, 1, delivery(MORNING, 3));
        return Objects.requireNonNull(saga().take(changed, confirmed(), steps));
    }

    /** Confirmed, with three crates booked in the evening. */
    private static Fulfilment confirmed() {
        AgreedDelivery delivery = delivery(EVENING, 3);
        return Fulfilments.confirmed()
                .wanting(0, List.of(colas(6), coffees(1)), delivery)
                .holding(BookedSlots.NONE.with(delivery))
                .reserving(Fulfilments.COLA, units(6))
                .holding(eur("16.30"));
    }

    private static CustomerId customer() {
        return Fulfilments.anOrderPlaced().customerId();
    }

    private static OrderBooking booking(int crates) {
        AgreedDelivery delivery = delivery(EVENING, crates);
        return new OrderBooking(customer(), delivery.addressId(), delivery.freight());
    }

    private static AgreedDelivery delivery(SlotId slot, int crates) {
        return new AgreedDelivery(slot, new AddressId("home"), times(slot), new Freight(crates, 41_000));
    }

    private static SlotTimes times(SlotId slot) {
        Instant begins = Instant.parse(slot.date() + "T" + slot.begin() + ":00Z");
        return new SlotTimes(begins, begins.plusSeconds(7_200), begins.minusSeconds(14_400));
    }

    private static FulfilmentSaga saga() {
        return new FulfilmentSaga(SETTINGS);
    }

    private static HeardCommands refusing(Map<Class<? extends Command>, Rejection> refusals) {
        return new HeardCommands(
                command -> {
                    Rejection why = refusals.get(command.getClass());
                    return why == null ? Reply.done() : new Reply.No(why);
                },
                (_, _) -> {});
    }

    private FulfilmentSteps steps(HeardCommands bus) {
        EventMessage<?> event =
                new GenericEventMessage<>("0197a1b2-0000-7000-8000-00000000000e", "something happened", Map.of(), NOW);
        return new FulfilmentSteps(new Commands(bus, bus, Duration.ofSeconds(5)), new RefusedSteps(meters), event);
    }

    private static List<Command> sent(HeardCommands bus) {
        return bus.heard().stream().map(HeardCommands.Heard::command).toList();
    }
}
