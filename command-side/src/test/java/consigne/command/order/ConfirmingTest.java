package consigne.command.order;

import static consigne.command.order.Orders.ORDER;
import static consigne.command.order.Orders.OUT_OF_STOCK;
import static consigne.command.order.Orders.changedTo;
import static consigne.command.order.Orders.closed;
import static consigne.command.order.Orders.colas;
import static consigne.command.order.Orders.confirmed;
import static consigne.command.order.Orders.delivered;
import static consigne.command.order.Orders.dispatched;
import static consigne.command.order.Orders.given;
import static consigne.command.order.Orders.placed;
import static consigne.command.order.Orders.then;

import consigne.api.order.OrderCommand.CloseOrder;
import consigne.api.order.OrderCommand.ConfirmOrder;
import consigne.api.order.OrderCommand.RejectOrder;
import consigne.api.order.OrderEvent.OrderClosed;
import consigne.api.order.OrderEvent.OrderConfirmed;
import consigne.api.order.OrderEvent.OrderRejected;
import consigne.api.order.OrderRejection.MovedOn;
import consigne.api.order.OrderStatus;
import org.junit.jupiter.api.Test;

class ConfirmingTest {

    @Test
    void anOrderIsConfirmedAsPlaced() {
        given(placed()).when(new ConfirmOrder(ORDER, 0)).then(new OrderConfirmed(ORDER, 0));
    }

    @Test
    void anOrderIsConfirmedAsChanged() {
        given(then(confirmed(), changedTo(1, colas(3))))
                .when(new ConfirmOrder(ORDER, 1))
                .then(new OrderConfirmed(ORDER, 1));
    }

    @Test
    void linesThatChangedMeanwhileAreNotConfirmed() {
        given(then(placed(), changedTo(1, colas(3))))
                .when(new ConfirmOrder(ORDER, 0))
                .isRefusedAs(new MovedOn(OrderStatus.PLACED));
    }

    @Test
    void anOrderIsConfirmedOnce() {
        given(confirmed()).when(new ConfirmOrder(ORDER, 0)).isRefusedAs(new MovedOn(OrderStatus.CONFIRMED));
    }

    @Test
    void anOrderThatCannotBeHadIsRejectedWithTheReason() {
        given(placed()).when(new RejectOrder(ORDER, OUT_OF_STOCK)).then(new OrderRejected(ORDER, OUT_OF_STOCK));
    }

    @Test
    void aConfirmedOrderIsNotRejected() {
        given(confirmed()).when(new RejectOrder(ORDER, OUT_OF_STOCK)).isRefusedAs(new MovedOn(OrderStatus.CONFIRMED));
    }

    @Test
    void aDeliveredOrderIsClosedOnce() {
        given(delivered()).when(new CloseOrder(ORDER)).then(new OrderClosed(ORDER));
        given(closed()).when(new CloseOrder(ORDER)).isRefusedAs(new MovedOn(OrderStatus.CLOSED));
    }

    @Test
    void anOrderOnItsWayIsNotClosed() {
        given(dispatched()).when(new CloseOrder(ORDER)).isRefusedAs(new MovedOn(OrderStatus.DISPATCHED));
    }
}
