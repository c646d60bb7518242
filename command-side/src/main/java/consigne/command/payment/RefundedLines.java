package consigne.command.payment;

import consigne.api.Money;
import consigne.api.Quantity;
import consigne.api.Rejection;
import consigne.api.catalogue.Sku;
import consigne.api.order.HandedOverLine;
import consigne.api.order.OrderLine;
import consigne.api.order.OrderRejection.MoreThanThereIs;
import consigne.api.order.OrderRejection.NotInOrder;
import consigne.api.payment.RefundedUnits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What units of an order that was delivered cost the customer, without deposits: glass is credited when it comes back.
 */
sealed interface RefundedLines {

    /** They were delivered; one product may have had several prices. */
    record Worth(List<RefundedUnits> units) implements RefundedLines {

        /** What they come to. */
        Money amount() {
            return units.stream().map(RefundedUnits::worth).reduce(Money::plus).orElseThrow();
        }
    }

    /** They were not all delivered. */
    record Not(Rejection because) implements RefundedLines {}

    /**
     * What some units are worth.
     *
     * @param refunded how many of each product; at least one
     */
    static RefundedLines of(List<HandedOverLine> delivered, Map<Sku, Quantity> refunded) {
        List<RefundedUnits> units = new ArrayList<>();
        for (Map.Entry<Sku, Quantity> wanted : refunded.entrySet()) {
            List<OrderLine> taken = delivered.stream()
                    .map(HandedOverLine::line)
                    .filter(line -> line.sku().equals(wanted.getKey()))
                    .toList();
            if (taken.isEmpty()) {
                return new Not(new NotInOrder(wanted.getKey()));
            }
            Quantity most = taken.stream().map(OrderLine::quantity).reduce(Quantity.ZERO, Quantity::plus);
            if (wanted.getValue().exceeds(most)) {
                return new Not(new MoreThanThereIs(wanted.getKey(), wanted.getValue(), most));
            }
            units.addAll(dearestFirst(taken, wanted.getValue()));
        }
        return new Worth(List.copyOf(units));
    }

    /** One product may stand in for several, at a price each: the customer gets the dearest back first. */
    private static List<RefundedUnits> dearestFirst(List<OrderLine> taken, Quantity wanted) {
        List<OrderLine> dearestFirst = taken.stream()
                .sorted((one, other) ->
                        Long.compare(other.unitPrice().cents(), one.unitPrice().cents()))
                .toList();
        List<RefundedUnits> units = new ArrayList<>();
        Quantity left = wanted;
        for (OrderLine line : dearestFirst) {
            Quantity some = left.orAtMost(line.quantity());
            if (!some.isZero()) {
                units.add(new RefundedUnits(line.sku(), line.name(), some, line.unitPrice(), line.vatRate()));
            }
            left = left.minus(some);
        }
        return units;
    }
}
