package consigne.benchmarks.axon.fulfilment;

import static consigne.benchmarks.axon.orders.PaymentCommand.paymentOf;
import static consigne.benchmarks.axon.orders.SettleDelivery.accountOf;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import consigne.benchmarks.axon.orders.DepositEvent.DeliverySettled;
import consigne.benchmarks.axon.orders.Line;
import consigne.benchmarks.axon.orders.OrderCommand.CloseOrder;
import consigne.benchmarks.axon.orders.OrderCommand.ConfirmOrder;
import consigne.benchmarks.axon.orders.OrderCommand.ExpireOrder;
import consigne.benchmarks.axon.orders.OrderCommand.RejectOrder;
import consigne.benchmarks.axon.orders.OrderEvent.OrderClosed;
import consigne.benchmarks.axon.orders.OrderEvent.OrderDelivered;
import consigne.benchmarks.axon.orders.OrderEvent.OrderExpired;
import consigne.benchmarks.axon.orders.OrderEvent.OrderPicked;
import consigne.benchmarks.axon.orders.OrderEvent.OrderPlaced;
import consigne.benchmarks.axon.orders.OrderEvent.OrderRejected;
import consigne.benchmarks.axon.orders.PaymentCommand.RequestAuthorisation;
import consigne.benchmarks.axon.orders.PaymentCommand.RequestCapture;
import consigne.benchmarks.axon.orders.PaymentEvent.PaymentAuthorised;
import consigne.benchmarks.axon.orders.PaymentEvent.PaymentCaptured;
import consigne.benchmarks.axon.orders.SettleDelivery;
import consigne.benchmarks.axon.orders.StockCommand.PickStock;
import consigne.benchmarks.axon.orders.StockCommand.ReleaseStock;
import consigne.benchmarks.axon.orders.StockCommand.ReserveStock;
import consigne.benchmarks.axon.orders.StockEvent.StockRefused;
import consigne.benchmarks.axon.orders.StockEvent.StockReserved;
import java.time.Duration;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;

/** Reserve line by line → authorise the payment → confirm; once delivered: settle → capture → close. */
@Saga
@ProcessingGroup("fulfilment")
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
public class Fulfilment {

    private static final String ORDER = "orderId";
    private static final String EXPIRE = "expire";
    private static final Duration RESERVATIONS_LAST = Duration.ofDays(3);

    private String orderId = "";
    private String customerId = "";
    private String paymentMethod = "";
    private List<Line> lines = List.of();
    private int reserved;
    private String deadline = "";

    @StartSaga
    @SagaEventHandler(associationProperty = ORDER)
    void on(OrderPlaced event, CommandGateway commands, DeadlineManager deadlines) {
        orderId = event.orderId();
        customerId = event.customerId();
        paymentMethod = event.paymentMethod();
        lines = event.lines();
        deadline = deadlines.schedule(RESERVATIONS_LAST, EXPIRE);
        reserveNext(commands);
    }

    @SagaEventHandler(associationProperty = ORDER)
    void on(StockReserved event, CommandGateway commands) {
        reserved++;
        if (reserved < lines.size()) {
            reserveNext(commands);
        } else {
            long total = lines.stream().mapToLong(Line::total).sum();
            send(commands, new RequestAuthorisation(paymentOf(orderId), orderId, paymentMethod, total));
        }
    }

    private void reserveNext(CommandGateway commands) {
        Line line = lines.get(reserved);
        send(commands, new ReserveStock(line.sku(), orderId, line.quantity()));
    }

    @SagaEventHandler(associationProperty = ORDER)
    void on(StockRefused event, CommandGateway commands) {
        release(commands);
        send(commands, new RejectOrder(orderId, "There are too few of " + event.sku()));
    }

    @SagaEventHandler(associationProperty = ORDER)
    void on(PaymentAuthorised event, CommandGateway commands) {
        send(commands, new ConfirmOrder(orderId));
    }

    @SagaEventHandler(associationProperty = ORDER)
    void on(OrderPicked event, CommandGateway commands) {
        event.lines().forEach(line -> send(commands, new PickStock(line.sku(), orderId)));
    }

    @SagaEventHandler(associationProperty = ORDER)
    void on(OrderDelivered event, CommandGateway commands) {
        send(commands, new SettleDelivery(accountOf(customerId), orderId, event.lines()));
    }

    @SagaEventHandler(associationProperty = ORDER)
    void on(DeliverySettled event, CommandGateway commands) {
        send(commands, new RequestCapture(paymentOf(orderId), event.toPay()));
    }

    @SagaEventHandler(associationProperty = ORDER)
    void on(PaymentCaptured event, CommandGateway commands) {
        send(commands, new CloseOrder(orderId));
    }

    @DeadlineHandler(deadlineName = EXPIRE)
    void expire(CommandGateway commands) {
        send(commands, new ExpireOrder(orderId));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = ORDER)
    void on(OrderClosed event, DeadlineManager deadlines) {
        deadlines.cancelSchedule(EXPIRE, deadline);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = ORDER)
    void on(OrderRejected event, DeadlineManager deadlines) {
        deadlines.cancelSchedule(EXPIRE, deadline);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = ORDER)
    void on(OrderExpired event, CommandGateway commands) {
        release(commands);
    }

    private void release(CommandGateway commands) {
        lines.subList(0, reserved).forEach(line -> send(commands, new ReleaseStock(line.sku(), orderId)));
    }

    /**
     * Waits for it, so that the event comes again where the process dies before; what comes of it is told by events.
     */
    private static void send(CommandGateway commands, Object command) {
        commands.sendAndWait(command);
    }
}
