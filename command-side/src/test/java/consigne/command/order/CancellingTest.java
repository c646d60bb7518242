package consigne.command.order;

import static consigne.command.given.Drinks.TUESDAY;
import static consigne.command.order.Orders.CHANGED_MY_MIND;
import static consigne.command.order.Orders.ORDER;
import static consigne.command.order.Orders.cancelled;
import static consigne.command.order.Orders.confirmed;
import static consigne.command.order.Orders.dispatched;
import static consigne.command.order.Orders.given;
import static consigne.command.order.Orders.imported;
import static consigne.command.order.Orders.picked;
import static consigne.command.order.Orders.placed;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.order.OrderAction;
import consigne.api.order.OrderCommand.CancelOrder;
import consigne.api.order.OrderCommand.ExpireOrder;
import consigne.api.order.OrderEvent.OrderCancelled;
import consigne.api.order.OrderEvent.OrderExpired;
import consigne.api.order.OrderRejection.NotAllowedNow;
import consigne.api.order.OrderRejection.UnknownOrder;
import consigne.api.order.OrderStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class CancellingTest {

    private static final CancelOrder CANCEL = new CancelOrder(ORDER, CHANGED_MY_MIND);
    private static final OrderCancelled CALLED_OFF = new OrderCancelled(ORDER, CHANGED_MY_MIND);

    @Test
    void anOrderIsCalledOffUntilItLeavesTheDepot() {
        given(placed()).when(CANCEL).then(CALLED_OFF);
        given(confirmed()).when(CANCEL).then(CALLED_OFF);
        given(picked()).when(CANCEL).then(CALLED_OFF);
    }

    @Test
    void anOrderOnItsWayIsNotCalledOffAnyMore() {
        given(dispatched())
                .when(CANCEL)
                .isRefusedAs(
                        new NotAllowedNow(OrderAction.CANCEL, OrderStatus.DISPATCHED, List.of(OrderAction.DELIVER)));
    }

    @Test
    void anOrderIsCalledOffOnce() {
        given(cancelled())
                .when(CANCEL)
                .isRefusedAs(new NotAllowedNow(OrderAction.CANCEL, OrderStatus.CANCELLED, List.of()));
    }

    @Test
    void anOrderOfThePastIsNotCalledOff() {
        given(imported())
                .when(CANCEL)
                .isRefusedAs(new NotAllowedNow(OrderAction.CANCEL, OrderStatus.CLOSED, List.of()));
    }

    @Test
    void anOrderThatNobodyPlacedIsUnknown() {
        given().when(CANCEL).isRefusedAs(new UnknownOrder(ORDER));
    }

    @Test
    void anOrderNotPickedInTimeExpires() {
        ExpireOrder expire = new ExpireOrder(ORDER, TUESDAY);
        given(placed()).when(expire).then(new OrderExpired(ORDER, TUESDAY));
        given(confirmed()).when(expire).then(new OrderExpired(ORDER, TUESDAY));
    }

    @Test
    void anOrderThatIsPickedOrOverDoesNotExpire() {
        ExpireOrder expire = new ExpireOrder(ORDER, TUESDAY);
        given(picked()).when(expire).thenNothing();
        given(dispatched()).when(expire).thenNothing();
        given(cancelled()).when(expire).thenNothing();
    }

    @Test
    void anExpiredOrderCountsAsCancelled() {
        given(Orders.expired())
                .when(CANCEL)
                .isRefusedAs(new NotAllowedNow(OrderAction.CANCEL, OrderStatus.CANCELLED, List.of()));
        assertThat(OrderAction.allowedIn(OrderStatus.CANCELLED)).isEmpty();
    }
}
