package consigne.command.payment;

import consigne.api.Money;
import consigne.api.Quantity;
import consigne.api.Rejection;
import consigne.api.catalogue.Sku;
import consigne.api.order.HandedOverLine;
import consigne.api.order.OrderLine;
import consigne.api.order.OrderRejection.MoreThanThereIs;
import consigne.api.order.OrderRejection.NotInOrder;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What units of an order that was delivered cost the customer, without deposits: glass is credited when it comes back.
 */
sealed interface RefundedLines {

    /** They come to so much. */
    record Worth(Money amount) implements RefundedLines {}

    /** They were not all delivered. */
    record Not(Rejection because) implements RefundedLines {}

    /**
     * What some units are worth.
     *
     * @param refunded how many of each product; at least one
     */
    static RefundedLines of(List<HandedOverLine> delivered, Map<Sku, Quantity> refunded) {
        Money sum = null;
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
            Money worth = worth(taken, wanted.getValue());
            sum = sum == null ? worth : sum.plus(worth);
        }
        return new Worth(Objects.requireNonNull(sum));
    }

    /** One product may stand in for several, at a price each: the customer gets the dearest back first. */
    private static Money worth(List<OrderLine> taken, Quantity units) {
        List<OrderLine> dearestFirst = taken.stream()
                .sorted((one, other) ->
                        Long.compare(other.unitPrice().cents(), one.unitPrice().cents()))
                .toList();
        Money worth = Money.zero(taken.getFirst().unitPrice().currency());
        Quantity left = units;
        for (OrderLine line : dearestFirst) {
            Quantity some = left.orAtMost(line.quantity());
            worth = worth.plus(line.unitPrice().times(some));
            left = left.minus(some);
        }
        return worth;
    }
}
