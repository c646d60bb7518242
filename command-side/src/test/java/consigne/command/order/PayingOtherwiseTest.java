package consigne.command.order;

import static consigne.command.given.Drinks.COLA;
import static consigne.command.given.Drinks.JUNE;
import static consigne.command.given.Drinks.MONDAY;
import static consigne.command.given.Drinks.TUESDAY;
import static consigne.command.given.Drinks.aCola;
import static consigne.command.given.Drinks.units;
import static consigne.command.order.Orders.NO_COVER;
import static consigne.command.order.Orders.ORDER;
import static consigne.command.order.Orders.then;

import consigne.api.order.OrderAction;
import consigne.api.order.OrderCommand;
import consigne.api.order.OrderCommand.AwaitPayment;
import consigne.api.order.OrderCommand.ChangeLines;
import consigne.api.order.OrderCommand.ChoosePaymentMethod;
import consigne.api.order.OrderCommand.ConfirmOrder;
import consigne.api.order.OrderCommand.RejectUnpaid;
import consigne.api.order.OrderEvent;
import consigne.api.order.OrderEvent.LinesChanged;
import consigne.api.order.OrderEvent.OrderConfirmed;
import consigne.api.order.OrderEvent.OrderRejected;
import consigne.api.order.OrderEvent.PaymentAwaited;
import consigne.api.order.OrderEvent.PaymentMethodChosen;
import consigne.api.order.OrderRejection.MovedOn;
import consigne.api.order.OrderRejection.NotAllowedNow;
import consigne.api.order.OrderRejection.UnknownOrder;
import consigne.api.order.OrderStatus;
import consigne.api.order.RequestedLine;
import consigne.api.payment.PaymentMethod;
import consigne.command.given.Drinks;
import consigne.command.given.Given;
import java.util.List;
import org.junit.jupiter.api.Test;

class PayingOtherwiseTest {

    private static final PaymentMethod ANOTHER_CARD = new PaymentMethod("pm_another");
    private static final PaymentAwaited AWAITED = new PaymentAwaited(ORDER, 0, NO_COVER, TUESDAY);
    private static final PaymentMethodChosen CHOSEN = new PaymentMethodChosen(ORDER, ANOTHER_CARD);

    @Test
    void anOrderWhosePaymentFailsWaitsForAnother() {
        given(Orders.placed())
                .when(new AwaitPayment(ORDER, 0, NO_COVER, TUESDAY))
                .then(AWAITED);
    }

    @Test
    void itDoesNotWaitWhereTheOrderHasMovedOn() {
        AwaitPayment await = new AwaitPayment(ORDER, 0, NO_COVER, TUESDAY);
        given(Orders.cancelled()).when(await).isRefusedAs(new MovedOn(OrderStatus.CANCELLED));
        given(then(Orders.placed(), Orders.changedTo(1, aCola().line(units(3)))))
                .when(await)
                .isRefusedAs(new MovedOn(OrderStatus.PLACED));
    }

    @Test
    void anOrderThatWasConfirmedDoesNotWait() {
        given(then(Orders.confirmed(), Orders.changedTo(1, aCola().line(units(3)))))
                .when(new AwaitPayment(ORDER, 1, NO_COVER, TUESDAY))
                .isRefusedAs(new MovedOn(OrderStatus.PLACED));
    }

    @Test
    void aCustomerPaysOtherwise() {
        given(Orders.awaitingPayment())
                .when(new ChoosePaymentMethod(ORDER, ANOTHER_CARD))
                .then(CHOSEN);
        given(then(Orders.awaitingPayment(), CHOSEN))
                .when(new ConfirmOrder(ORDER, 0))
                .then(new OrderConfirmed(ORDER, 0));
    }

    @Test
    void whatWaitsForNoPaymentIsNotPaidOtherwise() {
        given(Orders.placed())
                .when(new ChoosePaymentMethod(ORDER, ANOTHER_CARD))
                .isRefusedAs(new NotAllowedNow(
                        OrderAction.PAY, OrderStatus.PLACED, OrderAction.allowedIn(OrderStatus.PLACED)));
        given(List.of()).when(new ChoosePaymentMethod(ORDER, ANOTHER_CARD)).isRefusedAs(new UnknownOrder(ORDER));
    }

    @Test
    void whoWantsFewerIsAskedForLess() {
        given(Orders.awaitingPayment())
                .when(new ChangeLines(ORDER, List.of(new RequestedLine(COLA, units(1))), TUESDAY))
                .then(new LinesChanged(ORDER, 1, List.of(aCola().line(units(1)))));
    }

    @Test
    void whatIsNotPaidInTimeIsTurnedDown() {
        given(Orders.awaitingPayment()).when(new RejectUnpaid(ORDER, TUESDAY)).then(new OrderRejected(ORDER, NO_COVER));
        given(Orders.awaitingPayment()).when(new RejectUnpaid(ORDER, JUNE)).then(new OrderRejected(ORDER, NO_COVER));
    }

    @Test
    void whatIsPaidMeanwhileOrStillHasTimeIsNot() {
        given(Orders.awaitingPayment()).when(new RejectUnpaid(ORDER, MONDAY)).thenNothing();
        given(then(Orders.awaitingPayment(), CHOSEN))
                .when(new RejectUnpaid(ORDER, TUESDAY))
                .thenNothing();
        given(Orders.cancelled()).when(new RejectUnpaid(ORDER, TUESDAY)).thenNothing();
    }

    private static Given<OrderState, OrderCommand, OrderEvent> given(List<OrderEvent> history) {
        return Given.nothing(new OrderDecider(Drinks.catalogue(), Orders.ENOUGH_OF_ALL, Evenings.SLOTS))
                .events(history.toArray(OrderEvent[]::new));
    }
}
