package consigne.saga.fulfilment;

import consigne.api.Money;
import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.catalogue.Sku;
import consigne.api.deposit.ChargedContainers;
import consigne.api.deposit.Settlement;
import consigne.api.order.HandedOverLine;
import consigne.api.order.LineDeposit;
import consigne.api.order.OrderEvent.OrderDelivered;
import consigne.api.order.OrderEvent.OrderPicked;
import consigne.api.order.OrderLine;
import consigne.api.order.PackedLine;
import consigne.api.payment.PaymentRejection.CaptureAboveAuthorised;
import consigne.runtime.commands.Outcome;
import java.util.List;

/** What follows when an order is picked, and when it is delivered: stock, deposits, money, in this order. */
record Completion(FulfilmentSteps steps) {

    /** What could not be taken off the shelf or released stays reserved, so that it is undone with the order. */
    Fulfilment picked(Fulfilment before, OrderPicked picked) {
        List<OrderLine> packed = picked.lines().stream().map(PackedLine::line).toList();
        Fulfilment now = before;
        for (OrderLine line : packed) {
            if (steps.succeeds(PlannedStep.pick(now, line.sku(), line.quantity()))) {
                now = now.taking(line.sku(), line.quantity());
            }
        }
        for (Sku sku : before.reservedSkus()) {
            boolean left = packed.stream().noneMatch(line -> line.sku().equals(sku));
            if (left && steps.succeeds(PlannedStep.release(now, sku))) {
                now = now.reserving(sku, Quantity.ZERO);
            }
        }
        return now;
    }

    void delivered(Fulfilment order, OrderDelivered delivered) {
        for (HandedOverLine line : delivered.lines()) {
            putAway(order, line);
        }
        List<OrderLine> lines =
                delivered.lines().stream().map(HandedOverLine::line).toList();
        Money goods = lines.stream()
                .map(OrderLine::goods)
                .reduce(Money.zero(order.amount().currency()), Money::plus);
        List<ChargedContainers> containers = lines.stream()
                .filter(line -> line.deposit() != null && !line.quantity().isZero())
                .map(line -> containers(line, line.deposit()))
                .toList();
        steps.take(PlannedStep.settle(order, goods, containers, delivered.empties()));
    }

    /** What is due is captured, and the rest of what was authorised is set free. */
    void settled(Fulfilment order, Settlement settlement) {
        if (settlement.toPay().isZero()) {
            steps.take(PlannedStep.setFree(order));
            paid(order);
        } else {
            capture(order, settlement.toPay());
        }
    }

    /** What is due was authorised before the order was confirmed; where it is more after all, what is held is taken. */
    private void capture(Fulfilment order, Money due) {
        if (steps.take(PlannedStep.capture(order, due))
                instanceof Outcome.Refused(CaptureAboveAuthorised(Money _, Money held))) {
            steps.take(PlannedStep.captureAll(order, held));
        }
    }

    void paid(Fulfilment order) {
        steps.take(PlannedStep.close(order));
    }

    private void putAway(Fulfilment order, HandedOverLine line) {
        Sku sku = line.line().sku();
        if (!line.returned().isZero()) {
            steps.take(PlannedStep.putBack(order, sku, line.returned()));
        }
        Reason reason = line.reason();
        if (!line.writtenOff().isZero() && reason != null) {
            steps.take(PlannedStep.writeOff(order, sku, line.writtenOff(), reason));
        }
    }

    private static ChargedContainers containers(OrderLine line, LineDeposit deposit) {
        return new ChargedContainers(deposit.container(), deposit.perUnit().times(line.quantity()), deposit.each());
    }
}
