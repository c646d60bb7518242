package consigne.saga.fulfilment;

import static consigne.saga.fulfilment.Fulfilments.COFFEE;
import static consigne.saga.fulfilment.Fulfilments.COLA;
import static consigne.saga.fulfilment.Fulfilments.ORDER;
import static consigne.saga.fulfilment.Fulfilments.THURSDAY;
import static consigne.saga.fulfilment.Fulfilments.asked;
import static consigne.saga.fulfilment.Fulfilments.colas;
import static consigne.saga.fulfilment.Fulfilments.confirmed;
import static consigne.saga.fulfilment.Fulfilments.eur;
import static consigne.saga.fulfilment.Fulfilments.reserved;
import static consigne.saga.fulfilment.Fulfilments.units;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.Command;
import consigne.api.Money;
import consigne.api.Rejection;
import consigne.api.deposit.DepositCommand.SettleDelivery;
import consigne.api.deposit.DepositRejection.SettledAlready;
import consigne.api.deposit.Settlement;
import consigne.api.order.OrderCommand.CloseOrder;
import consigne.api.order.OrderCommand.ConfirmOrder;
import consigne.api.order.OrderCommand.RejectOrder;
import consigne.api.order.OrderCommand.RevertLines;
import consigne.api.order.OrderEvent.OrderDelivered;
import consigne.api.order.OrderEvent.OrderPicked;
import consigne.api.order.OrderRejection.MovedOn;
import consigne.api.order.OrderStatus;
import consigne.api.order.PackedLine;
import consigne.api.order.Refusal.Cause;
import consigne.api.payment.PaymentCommand.Authorise;
import consigne.api.payment.PaymentCommand.Capture;
import consigne.api.payment.PaymentId;
import consigne.api.payment.PaymentRejection.CaptureAboveAuthorised;
import consigne.api.payment.PaymentRejection.NotPossibleNow;
import consigne.api.place.Depot;
import consigne.api.stock.StockCommand.ExpireReservation;
import consigne.api.stock.StockCommand.PickStock;
import consigne.api.stock.StockCommand.ReleaseReservation;
import consigne.api.stock.StockCommand.ReserveStock;
import consigne.api.stock.StockId;
import consigne.api.stock.StockRejection.NotExpiredYet;
import consigne.api.stock.StockRejection.OutOfStock;
import consigne.runtime.commands.Commands;
import consigne.saga.neighbours.Reply;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

/** The refusals that the aggregates really give: what the saga does then, and what it makes of them. */
class GoingAnotherWayTest {

    private static final PaymentId PAYMENT = new PaymentId(ORDER);
    private static final StockId COLAS = new StockId(Depot.MAIN, COLA);
    private static final StockId COFFEES = new StockId(Depot.MAIN, COFFEE);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void anOrderOfWhichALineIsOutOfStockIsTurnedDownAndNothingMoreIsReserved() {
        OutOfStock noCoffee = new OutOfStock(COFFEE, units(1), units(0));
        HeardCommands bus = refusing(Map.of(ReserveStock.class, noCoffee));
        Fulfilment then = new Confirmation(steps(bus), Duration.ofMinutes(15)).goOn(Fulfilments.anOrderPlaced());

        assertThat(sent(bus))
                .hasSize(2)
                .startsWith(new ReserveStock(COFFEES, ORDER, units(1), THURSDAY))
                .last()
                .isInstanceOfSatisfying(
                        RejectOrder.class,
                        reject -> assertThat(reject.because().cause()).isEqualTo(Cause.OUT_OF_STOCK));
        assertThat(then.reserved()).isEmpty();
        assertCounted("reserve", "branch", "out-of-stock");
    }

    @Test
    void aChangeThatThePaymentDoesNotTakeIsReverted() {
        HeardCommands bus = refusing(Map.of(Authorise.class, new NotPossibleNow("captured")));
        new Confirmation(steps(bus), Duration.ofMinutes(15)).goOn(confirmed().wanting(1, List.of(colas(20)), null));

        assertThat(sent(bus))
                .last()
                .isInstanceOfSatisfying(
                        RevertLines.class,
                        revert -> assertThat(revert.because().cause()).isEqualTo(Cause.PAYMENT_DECLINED));
        assertCounted("authorise", "branch", "not-possible-now");
    }

    @Test
    void anOrderThatHasMovedOnIsNeitherConfirmedNorTurnedDownAndNobodyIsTold() {
        MovedOn cancelled = new MovedOn(OrderStatus.CANCELLED);
        HeardCommands bus = refusing(
                Map.of(ConfirmOrder.class, cancelled, RejectOrder.class, cancelled, RevertLines.class, cancelled));
        Confirmation confirmation = new Confirmation(steps(bus), Duration.ofMinutes(15));
        confirmation.goOn(reserved().holding(eur("16.30")));
        confirmation.goOn(asked().answered().refused(Fulfilments.NO_MONEY));
        confirmation.goOn(confirmed().refused(Fulfilments.NO_MONEY));

        assertCounted("confirm", "expected", "moved-on");
        assertCounted("reject", "expected", "moved-on");
        assertCounted("revert", "expected", "moved-on");
    }

    @Test
    void aReservationThatDoesNotEndByItselfIsReleased() {
        HeardCommands bus = refusing(Map.of(ExpireReservation.class, new NotExpiredYet(COLA, ORDER, THURSDAY)));
        new Compensation(steps(bus)).expire(Fulfilments.anOrderPlaced().reserving(COLA, units(6)), THURSDAY);

        assertThat(sent(bus))
                .containsExactly(new ExpireReservation(COLAS, ORDER, THURSDAY), new ReleaseReservation(COLAS, ORDER));
        assertCounted("expire", "branch", "not-expired-yet");
    }

    @Test
    void whereMoreIsDueThanIsHeldWhatIsHeldIsCaptured() {
        HeardCommands bus = new HeardCommands(
                command -> command.equals(new Capture(PAYMENT, eur("16.30")))
                        ? new Reply.No(new CaptureAboveAuthorised(eur("16.30"), eur("9.00")))
                        : Reply.done(),
                (_, _) -> {});
        new Completion(steps(bus)).settled(confirmed(), due(eur("16.30")));

        assertThat(sent(bus)).containsExactly(new Capture(PAYMENT, eur("16.30")), new Capture(PAYMENT, eur("9.00")));
        assertCounted("capture", "unforeseen", "capture-above-authorised");
    }

    @Test
    void whatCannotBeCapturedForAnotherReasonIsNotCapturedInAnotherAmount() {
        HeardCommands bus = refusing(Map.of(Capture.class, new NotPossibleNow("set free")));
        new Completion(steps(bus)).settled(confirmed(), due(eur("4.00")));

        assertThat(sent(bus)).containsExactly(new Capture(PAYMENT, eur("4.00")));
        assertCounted("capture", "unforeseen", "not-possible-now");
    }

    @Test
    void aDeliveryThatIsSettledAndAnOrderThatIsClosedAlreadyAreNothingToTell() {
        HeardCommands bus = refusing(Map.of(
                SettleDelivery.class, new SettledAlready(ORDER),
                CloseOrder.class, new MovedOn(OrderStatus.CLOSED)));
        Completion completion = new Completion(steps(bus));
        completion.delivered(confirmed(), new OrderDelivered(ORDER, List.of(), List.of()));
        completion.paid(confirmed());

        assertCounted("settle", "expected", "settled-already");
        assertCounted("close", "expected", "moved-on");
    }

    @Test
    void anOrderThatCannotBeClosedYetIsToldOf() {
        HeardCommands bus = refusing(Map.of(CloseOrder.class, new MovedOn(OrderStatus.DISPATCHED)));
        new Completion(steps(bus)).paid(confirmed());

        assertCounted("close", "unforeseen", "moved-on");
    }

    @Test
    void whatCouldNotBePickedIsStillReservedSoThatItIsUndoneWithTheOrder() {
        HeardCommands bus = refusing(Map.of(PickStock.class, new MovedOn(OrderStatus.CLOSED)));
        OrderPicked picked = new OrderPicked(ORDER, List.of(new PackedLine(COLA, colas(6))));
        Fulfilment then = new Completion(steps(bus)).picked(confirmed(), picked);

        assertThat(sent(bus))
                .containsExactly(new PickStock(COLAS, ORDER, units(6)), new ReleaseReservation(COFFEES, ORDER));
        assertThat(then.reserved()).isEqualTo(Map.of(COLA, units(6)));
        assertThat(then.picked()).isEmpty();
    }

    @Test
    void whatIsNotGivenBackIsStillReservedAndNothingIsTurnedDown() {
        HeardCommands bus = refusing(Map.of(ReserveStock.class, new OutOfStock(COLA, units(2), units(0))));
        Fulfilment less = confirmed().wanting(1, List.of(colas(2)), null);
        Fulfilment then = new Confirmation(steps(bus), Duration.ofMinutes(15)).giveBack(less);

        assertThat(then).isEqualTo(less);
        assertCounted("give-back", "unforeseen", "out-of-stock");
    }

    private void assertCounted(String step, String meaning, String rule) {
        assertThat(meters.find("consigne.saga.steps.refused")
                        .tags("saga", "fulfilment", "step", step, "meaning", meaning, "rule", rule)
                        .counter())
                .as(step + " " + meaning + " " + rule + " among " + meters.getMetersAsString())
                .isNotNull();
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
        EventMessage<?> event = GenericEventMessage.asEventMessage("something happened");
        return new FulfilmentSteps(new Commands(bus, bus, Duration.ofSeconds(5)), new RefusedSteps(meters), event);
    }

    private static List<Command> sent(HeardCommands bus) {
        return bus.heard().stream().map(HeardCommands.Heard::command).toList();
    }

    private static Settlement due(Money money) {
        Money none = eur("0.00");
        return new Settlement(money, none, none, money, none, money, none);
    }
}
