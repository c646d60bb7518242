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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What follows when an order is picked, and when it is delivered: stock, deposits, money, in this order. */
record Completion(FulfilmentSteps steps) {

    /** What could not be taken off the shelf or released stays reserved, so that it is undone with the order. */
    Fulfilment picked(Fulfilment before, OrderPicked picked) {
        List<OrderLine> packed = picked.lines().stream().map(PackedLine::line).toList();
        Fulfilment now = before;
        for (Map.Entry<Sku, Quantity> product : together(packed.stream(), OrderLine::sku, OrderLine::quantity)) {
            if (steps.succeeds(PlannedStep.pick(now, product.getKey(), product.getValue()))) {
                now = now.taking(product.getKey(), product.getValue());
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
        putBack(order, delivered.lines());
        writeOff(order, delivered.lines());
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

    private void putBack(Fulfilment order, List<HandedOverLine> lines) {
        together(lines.stream(), line -> line.line().sku(), HandedOverLine::returned)
                .forEach(product -> steps.take(PlannedStep.putBack(order, product.getKey(), product.getValue())));
    }

    private void writeOff(Fulfilment order, List<HandedOverLine> lines) {
        together(lines.stream().filter(line -> line.reason() != null), Lost::of, HandedOverLine::writtenOff).stream()
                .collect(Collectors.groupingBy(lost -> lost.getKey().sku(), LinkedHashMap::new, Collectors.toList()))
                .forEach((sku, reasons) -> {
                    for (int i = 0; i < reasons.size(); i++) {
                        Map.Entry<Lost, Quantity> lost = reasons.get(i);
                        steps.take(PlannedStep.writeOff(
                                order, sku, lost.getValue(), lost.getKey().reason(), i + 1));
                    }
                });
    }

    /** One product may stand in for several: what is alike is one step, and of nothing there is none. */
    private static <L, K> Set<Map.Entry<K, Quantity>> together(
            Stream<L> lines, Function<L, K> alike, Function<L, Quantity> quantity) {
        Map<K, Quantity> sums = new LinkedHashMap<>();
        lines.filter(line -> !quantity.apply(line).isZero())
                .forEach(line -> sums.merge(alike.apply(line), quantity.apply(line), Quantity::plus));
        return sums.entrySet();
    }

    /** What was lost of a product for one reason. */
    private record Lost(Sku sku, Reason reason) {

        static Lost of(HandedOverLine line) {
            return new Lost(line.line().sku(), Objects.requireNonNull(line.reason()));
        }
    }

    private static ChargedContainers containers(OrderLine line, LineDeposit deposit) {
        return new ChargedContainers(deposit.container(), deposit.perUnit().times(line.quantity()), deposit.each());
    }
}
