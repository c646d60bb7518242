package consigne.saga.fulfilment;

import consigne.api.Money;
import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.catalogue.Sku;
import consigne.api.deposit.ChargedContainers;
import consigne.api.deposit.DepositAccountId;
import consigne.api.deposit.DepositCommand.SettleDelivery;
import consigne.api.deposit.Settlement;
import consigne.api.order.HandedOverLine;
import consigne.api.order.LineDeposit;
import consigne.api.order.OrderCommand.CloseOrder;
import consigne.api.order.OrderEvent.OrderDelivered;
import consigne.api.order.OrderEvent.OrderPicked;
import consigne.api.order.OrderLine;
import consigne.api.payment.PaymentCommand.Capture;
import consigne.api.payment.PaymentCommand.VoidPayment;
import consigne.api.payment.PaymentId;
import consigne.api.stock.StockCommand.PickStock;
import consigne.api.stock.StockCommand.ReleaseReservation;
import consigne.api.stock.StockCommand.ReturnStock;
import consigne.api.stock.StockCommand.WriteOffStock;
import consigne.api.stock.StockId;
import consigne.runtime.deciding.Outcome;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What follows when an order is picked, and when it is delivered: stock, deposits, money, in this order. */
record Delivery(Steps steps) {

    private static final Logger LOG = LoggerFactory.getLogger(FulfilmentSaga.class);

    Fulfilment picked(Fulfilment before, OrderPicked picked) {
        Map<Sku, Quantity> taken = picked.lines().stream()
                .collect(Collectors.toMap(
                        line -> line.line().sku(), line -> line.line().quantity()));
        taken.forEach((sku, quantity) ->
                steps.take("pick " + sku, new PickStock(stock(before, sku), before.orderId(), quantity)));
        before.reserved().keySet().stream()
                .filter(sku -> !taken.containsKey(sku))
                .forEach(sku ->
                        steps.take("release " + sku, new ReleaseReservation(stock(before, sku), before.orderId())));
        return before.taking(taken);
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
        steps.take(
                "settle",
                new SettleDelivery(
                        new DepositAccountId(order.customerId()),
                        order.orderId(),
                        goods,
                        lines.stream()
                                .filter(line -> line.deposit() != null
                                        && !line.quantity().isZero())
                                .map(line -> containers(line, line.deposit()))
                                .toList(),
                        delivered.empties()));
    }

    /** What is due is captured, and the rest of what was authorised is set free. */
    void settled(Fulfilment order, Settlement settlement) {
        if (settlement.toPay().isZero()) {
            steps.take("set free", new VoidPayment(new PaymentId(order.orderId())));
            paid(order);
        } else {
            capture(order, settlement);
        }
    }

    /** Never more than was authorised. */
    private void capture(Fulfilment order, Settlement settlement) {
        Outcome outcome = steps.take("capture", new Capture(new PaymentId(order.orderId()), settlement.toPay()));
        if (outcome instanceof Outcome.Refused(var why)) {
            LOG.error("Order {}: {} Capturing {}.", order.orderId(), why.explanation(), order.authorised());
            steps.take("capture all", new Capture(new PaymentId(order.orderId()), order.authorised()));
        }
    }

    void paid(Fulfilment order) {
        steps.take("close", new CloseOrder(order.orderId()));
    }

    private void putAway(Fulfilment order, HandedOverLine line) {
        StockId stock = stock(order, line.line().sku());
        if (!line.returned().isZero()) {
            steps.take("put back " + stock.sku(), new ReturnStock(stock, order.orderId(), line.returned()));
        }
        Reason reason = line.reason();
        if (!line.writtenOff().isZero() && reason != null) {
            steps.take(
                    "write off " + stock.sku(), new WriteOffStock(stock, order.orderId(), line.writtenOff(), reason));
        }
    }

    private static ChargedContainers containers(OrderLine line, LineDeposit deposit) {
        return new ChargedContainers(deposit.container(), deposit.perUnit().times(line.quantity()), deposit.each());
    }

    private static StockId stock(Fulfilment order, Sku sku) {
        return new StockId(order.depot(), sku);
    }
}
