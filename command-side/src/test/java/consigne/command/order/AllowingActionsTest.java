package consigne.command.order;

import static consigne.command.given.Drinks.COLA;
import static consigne.command.given.Drinks.TUESDAY;
import static consigne.command.order.Orders.CHANGED_MY_MIND;
import static consigne.command.order.Orders.ORDER;
import static consigne.command.order.Orders.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.order.OrderAction;
import consigne.api.order.OrderCommand;
import consigne.api.order.OrderCommand.CancelOrder;
import consigne.api.order.OrderCommand.ChangeDelivery;
import consigne.api.order.OrderCommand.ChangeLines;
import consigne.api.order.OrderCommand.ChoosePaymentMethod;
import consigne.api.order.OrderCommand.DeliverOrder;
import consigne.api.order.OrderCommand.DispatchOrder;
import consigne.api.order.OrderCommand.PickOrder;
import consigne.api.order.OrderEvent;
import consigne.api.order.OrderRejection.NotAllowedNow;
import consigne.api.order.OrderStatus;
import consigne.command.given.Drinks;
import consigne.command.given.Story;
import consigne.runtime.deciding.Decision;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the API says can be done next is what can be done next. */
class AllowingActionsTest {

    @ParameterizedTest(name = "{1} an order that is {0}")
    @MethodSource("everyStatusAndAction")
    void anActionIsAcceptedExactlyWhereItIsAllowed(OrderStatus status, OrderAction action) {
        List<OrderAction> allowed = OrderAction.allowedIn(status);
        Story<OrderState, OrderCommand, OrderEvent> story = anOrderThatIs(status);
        int before = story.events().size();
        Decision<OrderEvent> decision = story.send(asked(action));
        if (allowed.contains(action)) {
            assertThat(decision)
                    .isEqualTo(new Decision.Accepted<>(story.events().subList(before, before + 1)));
        } else {
            assertThat(decision).isEqualTo(new Decision.Refused<>(new NotAllowedNow(action, status, allowed)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOrderIsInTheStateThatItsEventsSay(OrderStatus status) {
        assertThat(anOrderThatIs(status).state())
                .isInstanceOfSatisfying(
                        OrderState.Existing.class,
                        order -> assertThat(order.status()).isEqualTo(status));
    }

    @Test
    void anImportedOrderAllowsNothing() {
        Story<OrderState, OrderCommand, OrderEvent> story = told(Orders.imported());
        assertThat(OrderAction.values())
                .allSatisfy(action -> assertThat(story.send(asked(action)))
                        .isEqualTo(new Decision.Refused<>(new NotAllowedNow(action, OrderStatus.CLOSED, List.of()))));
    }

    static Stream<Arguments> everyStatusAndAction() {
        return Arrays.stream(OrderStatus.values())
                .flatMap(status -> Arrays.stream(OrderAction.values()).map(action -> Arguments.of(status, action)));
    }

    private static Story<OrderState, OrderCommand, OrderEvent> anOrderThatIs(OrderStatus status) {
        return told(
                switch (status) {
                    case PLACED -> Orders.placed();
                    case AWAITING_PAYMENT -> Orders.awaitingPayment();
                    case CONFIRMED -> Orders.confirmed();
                    case PICKED -> Orders.picked();
                    case DISPATCHED -> Orders.dispatched();
                    case DELIVERED -> Orders.delivered();
                    case CLOSED -> Orders.closed();
                    case REJECTED -> Orders.rejected();
                    case CANCELLED -> Orders.cancelled();
                });
    }

    private static Story<OrderState, OrderCommand, OrderEvent> told(List<OrderEvent> history) {
        Story<OrderState, OrderCommand, OrderEvent> story =
                new Story<>(new OrderDecider(Drinks.catalogue(), Orders.ENOUGH_OF_ALL, Evenings.SLOTS));
        history.forEach(story::happened);
        return story;
    }

    private static OrderCommand asked(OrderAction action) {
        return switch (action) {
            case CHANGE_LINES -> new ChangeLines(ORDER, List.of(wanted(COLA, 1)), TUESDAY);
            case CHANGE_DELIVERY -> new ChangeDelivery(ORDER, Evenings.wanted(Evenings.FREE), TUESDAY);
            case CANCEL -> new CancelOrder(ORDER, CHANGED_MY_MIND);
            case PAY -> new ChoosePaymentMethod(ORDER, Orders.CARD);
            case PICK -> new PickOrder(ORDER, List.of(), TUESDAY);
            case DISPATCH -> new DispatchOrder(ORDER);
            case DELIVER -> new DeliverOrder(ORDER, List.of(), List.of(), TUESDAY);
        };
    }
}
