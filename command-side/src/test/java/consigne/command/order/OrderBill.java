package consigne.command.order;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.Money;
import consigne.api.Quantity;
import consigne.api.catalogue.Sku;
import consigne.api.order.HandedOverLine;
import consigne.api.order.OrderEvent;
import consigne.api.order.OrderEvent.DeliveryChanged;
import consigne.api.order.OrderEvent.LinesChanged;
import consigne.api.order.OrderEvent.LinesReverted;
import consigne.api.order.OrderEvent.OrderCancelled;
import consigne.api.order.OrderEvent.OrderClosed;
import consigne.api.order.OrderEvent.OrderConfirmed;
import consigne.api.order.OrderEvent.OrderCorrected;
import consigne.api.order.OrderEvent.OrderCredited;
import consigne.api.order.OrderEvent.OrderDelivered;
import consigne.api.order.OrderEvent.OrderDispatched;
import consigne.api.order.OrderEvent.OrderExpired;
import consigne.api.order.OrderEvent.OrderImported;
import consigne.api.order.OrderEvent.OrderPicked;
import consigne.api.order.OrderEvent.OrderPlaced;
import consigne.api.order.OrderEvent.OrderRejected;
import consigne.api.order.OrderEvent.PaymentAwaited;
import consigne.api.order.OrderEvent.PaymentMethodChosen;
import consigne.api.order.OrderLine;
import consigne.api.order.PackedLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A customer who checks the bill: line by line, nothing may cost more, nor be more, than what was agreed before. */
final class OrderBill {

    private Map<Sku, OrderLine> agreed = new HashMap<>();
    private Map<Sku, OrderLine> confirmed = Map.of();
    private List<PackedLine> packed = List.of();

    void note(OrderEvent event) {
        switch (event) {
            case OrderPlaced e -> agreed = bySku(e.lines());
            case LinesChanged e -> changed(e.lines());
            case LinesReverted e -> {
                assertThat(bySku(e.lines())).as("the lines of %s", e).isEqualTo(confirmed);
                agreed = confirmed;
            }
            case OrderConfirmed _ -> confirmed = agreed;
            case OrderPicked e -> picked(e.lines());
            case OrderDelivered e -> delivered(e.lines());
            case DeliveryChanged _,
                    PaymentAwaited _,
                    PaymentMethodChosen _,
                    OrderDispatched _,
                    OrderClosed _,
                    OrderRejected _,
                    OrderCancelled _,
                    OrderExpired _,
                    OrderImported _,
                    OrderCorrected _,
                    OrderCredited _ -> {}
        }
    }

    private void changed(List<OrderLine> lines) {
        lines.stream()
                .filter(line -> agreed.containsKey(line.sku()))
                .forEach(line -> assertThat(line.unitPrice())
                        .as("the price of %s", line.sku())
                        .isEqualTo(in(agreed, line.sku()).unitPrice()));
        agreed = bySku(lines);
    }

    private void picked(List<PackedLine> lines) {
        Map<Sku, Quantity> together = new HashMap<>();
        packed = lines;
        for (PackedLine line : lines) {
            OrderLine ordered = in(agreed, line.ordered());
            isNoDearer(line.line(), ordered.of(line.line().quantity()));
            together.merge(line.ordered(), line.line().quantity(), Quantity::plus);
        }
        together.forEach((sku, quantity) -> assertThat(quantity)
                .as("picked of %s", sku)
                .isLessThanOrEqualTo(in(agreed, sku).quantity()));
    }

    /** Of all lines together that it stands in for. */
    void holdsNoMoreInPlaceOfOthers(Sku substitute, Quantity onTheShelf) {
        Quantity together = packed.stream()
                .filter(line -> line.isSubstitute() && line.line().sku().equals(substitute))
                .map(line -> line.line().quantity())
                .reduce(Quantity.ZERO, Quantity::plus);
        assertThat(together).isLessThanOrEqualTo(onTheShelf);
    }

    private static void isNoDearer(OrderLine line, OrderLine ordered) {
        assertThat(line.goods()).as("the price of %s", line).isLessThanOrEqualTo(ordered.goods());
        assertThat(line.deposits()).as("the deposits on %s", line).isLessThanOrEqualTo(ordered.deposits());
        assertThat(line.vat())
                .as("the tax in %s", line)
                .isBetween(Money.zero(line.vat().currency()), line.goods());
    }

    private void delivered(List<HandedOverLine> lines) {
        assertThat(lines).hasSameSizeAs(packed);
        for (int i = 0; i < lines.size(); i++) {
            handedOver(lines.get(i), packed.get(i).line());
        }
    }

    private static void handedOver(HandedOverLine line, OrderLine there) {
        assertThat(line.line().sku()).isEqualTo(there.sku());
        assertThat(line.line().quantity().plus(line.returned()).plus(line.writtenOff()))
                .as("what became of %s", there)
                .isEqualTo(there.quantity());
        assertThat(line.line().unitPrice()).isEqualTo(there.unitPrice());
    }

    private static OrderLine in(Map<Sku, OrderLine> lines, Sku sku) {
        OrderLine line = lines.get(sku);
        if (line == null) {
            throw new AssertionError("No " + sku + " in " + lines.keySet());
        }
        return line;
    }

    private static Map<Sku, OrderLine> bySku(List<OrderLine> lines) {
        Map<Sku, OrderLine> all = new HashMap<>();
        lines.forEach(line -> all.put(line.sku(), line));
        return all;
    }
}
