package consigne.query.orders;

import consigne.api.Reason;
import consigne.api.creditnote.CreditView;
import consigne.api.deposit.Settlement;
import consigne.api.deposit.ValuedEmpties;
import consigne.api.order.OrderStatus;
import consigne.api.order.Refusal;
import consigne.api.order.view.HandedOverLineView;
import consigne.api.order.view.LineView;
import consigne.api.order.view.OrderTotals;
import consigne.api.order.view.OrderView;
import consigne.api.order.view.PackedLineView;
import consigne.api.order.view.StatusReached;
import consigne.api.payment.PaymentView;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A view of an order in the making: what an event does not change stays as it was. */
final class Draft {

    private final OrderView before;
    OrderStatus status;
    long version;
    int change;
    List<LineView> lines;

    @Nullable
    List<PackedLineView> packed;

    @Nullable
    List<HandedOverLineView> handedOver;

    @Nullable
    List<ValuedEmpties> empties;

    @Nullable
    PaymentView payment;

    @Nullable
    Settlement settlement;

    @Nullable
    Refusal refusal;

    @Nullable
    Reason cancellation;

    private OrderTotals totals;
    private List<StatusReached> reached;
    private List<CreditView> credited;

    Draft(OrderView before) {
        this.before = before;
        status = before.status();
        version = before.version();
        change = before.change();
        lines = before.lines();
        packed = before.packed();
        handedOver = before.handedOver();
        empties = before.empties();
        payment = before.payment();
        settlement = before.settlement();
        refusal = before.refusal();
        cancellation = before.cancellation();
        totals = before.totals();
        reached = before.reached();
        credited = before.credited();
    }

    void reach(OrderStatus next, Instant at) {
        status = next;
        reached = Stream.concat(reached.stream(), Stream.of(new StatusReached(next, at)))
                .toList();
    }

    void nowHold(List<LineView> holding) {
        totals = OrderTotals.of(holding, totals.total().currency());
    }

    void credit(CreditView credit) {
        credited = Stream.concat(credited.stream(), Stream.of(credit)).toList();
    }

    OrderView view() {
        return new OrderView(
                before.orderId(),
                before.customerId(),
                status,
                version,
                before.depot(),
                before.paymentMethod(),
                change,
                lines,
                packed,
                handedOver,
                empties,
                totals,
                payment,
                settlement,
                refusal,
                cancellation,
                before.placedAt(),
                reached,
                before.imported(),
                credited);
    }
}
