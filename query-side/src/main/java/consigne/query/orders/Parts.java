package consigne.query.orders;

import com.fasterxml.jackson.annotation.JsonInclude;
import consigne.api.Reason;
import consigne.api.creditnote.CreditView;
import consigne.api.deposit.Settlement;
import consigne.api.deposit.ValuedEmpties;
import consigne.api.order.Refusal;
import consigne.api.order.view.HandedOverLineView;
import consigne.api.order.view.LineView;
import consigne.api.order.view.OrderTotals;
import consigne.api.order.view.OrderView;
import consigne.api.order.view.PackedLineView;
import consigne.api.past.ImportedOrderView;
import consigne.api.payment.PaymentMethod;
import consigne.api.payment.PaymentView;
import consigne.api.stock.Depot;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is shown of an order besides how far it has come, divided by what changes together. */
record Parts(
        Ordered ordered,
        @Nullable List<PackedLineView> packed,
        @Nullable AtTheDoor atTheDoor,
        @Nullable PaymentView payment,
        @Nullable Settlement settlement,
        @Nullable TurnedDown turnedDown,
        @Nullable List<CreditView> credited) {

    /**
     * One of them.
     *
     * @param name as the record above has it
     * @param missing what it is where none was ever written
     */
    record Part(
            String name,
            Function<OrderView, @Nullable Object> of,
            @Nullable Object missing) {}

    static final List<Part> ALL = List.of(
            new Part("ordered", Ordered::of, null),
            new Part("packed", OrderView::packed, null),
            new Part("atTheDoor", AtTheDoor::of, AtTheDoor.NOTHING),
            new Part("payment", OrderView::payment, null),
            new Part("settlement", OrderView::settlement, null),
            new Part("turnedDown", TurnedDown::of, TurnedDown.NOTHING),
            new Part("credited", OrderView::credited, List.of()));

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Ordered(
            @Nullable Depot depot,
            @Nullable PaymentMethod paymentMethod,
            int change,
            List<LineView> lines,
            OrderTotals totals,
            Instant placedAt,
            @Nullable ImportedOrderView imported) {

        static Ordered of(OrderView view) {
            return new Ordered(
                    view.depot(),
                    view.paymentMethod(),
                    view.change(),
                    view.lines(),
                    view.totals(),
                    view.placedAt(),
                    view.imported());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AtTheDoor(
            @Nullable List<HandedOverLineView> handedOver,
            @Nullable List<ValuedEmpties> empties) {

        static final AtTheDoor NOTHING = new AtTheDoor(null, null);

        static AtTheDoor of(OrderView view) {
            return new AtTheDoor(view.handedOver(), view.empties());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TurnedDown(@Nullable Refusal refusal, @Nullable Reason cancellation) {

        static final TurnedDown NOTHING = new TurnedDown(null, null);

        static TurnedDown of(OrderView view) {
            return new TurnedDown(view.refusal(), view.cancellation());
        }
    }
}
