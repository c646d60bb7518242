package consigne.query.torture;

import static consigne.query.fixtures.Orders.BOTTLE;
import static consigne.query.fixtures.Orders.EUR;
import static consigne.query.fixtures.Orders.MORNING;

import consigne.api.CustomerId;
import consigne.api.Event;
import consigne.api.Money;
import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.deposit.ChargedContainers;
import consigne.api.deposit.DepositEvent.DeliverySettled;
import consigne.api.deposit.Settlement;
import consigne.api.deposit.ValuedEmpties;
import consigne.api.order.HandedOverLine;
import consigne.api.order.OrderEvent.LinesChanged;
import consigne.api.order.OrderEvent.LinesReverted;
import consigne.api.order.OrderEvent.OrderCancelled;
import consigne.api.order.OrderEvent.OrderClosed;
import consigne.api.order.OrderEvent.OrderConfirmed;
import consigne.api.order.OrderEvent.OrderDelivered;
import consigne.api.order.OrderEvent.OrderDispatched;
import consigne.api.order.OrderEvent.OrderExpired;
import consigne.api.order.OrderEvent.OrderPicked;
import consigne.api.order.OrderEvent.OrderRejected;
import consigne.api.order.OrderEvent.PaymentAwaited;
import consigne.api.order.OrderEvent.PaymentMethodChosen;
import consigne.api.order.OrderLine;
import consigne.api.order.PackedLine;
import consigne.api.order.PickingReason;
import consigne.api.order.Refusal;
import consigne.api.order.Refusal.Cause;
import consigne.api.payment.PaymentMethod;
import consigne.query.fixtures.Deliveries;
import consigne.query.fixtures.Orders;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;

/** One order's life, made up at random: what happens next depends on what has happened. */
final class Life implements Iterator<List<Event>> {

    private static final Refusal DECLINED = new Refusal(Cause.PAYMENT_DECLINED, "The provider will not pay.");

    private enum Stage {
        PLACED,
        PAID,
        CONFIRMED,
        PICKED,
        DISPATCHED,
        DELIVERED,
        OVER
    }

    private final Random random;
    private final Shelves shelves;
    private final Deliveries account;
    private final OrderId order;
    private final CustomerId customer;
    private final Purse purse;
    private Stage stage = Stage.PLACED;
    private List<OrderLine> lines;
    private List<PackedLine> packed = List.of();
    private List<OrderLine> delivered = List.of();
    private int change;

    Life(OrderId order, CustomerId customer, Random random, Shelves shelves, Deliveries account) {
        this.order = order;
        this.customer = customer;
        this.purse = new Purse(order);
        this.random = random;
        this.shelves = shelves;
        this.account = account;
        this.lines = Goods.some(random);
    }

    @Override
    public boolean hasNext() {
        return stage != Stage.OVER;
    }

    /** What happens next, in order. */
    @Override
    public List<Event> next() {
        List<Event> events = new ArrayList<>();
        switch (stage) {
            case PLACED -> place(events);
            case PAID -> answer(events);
            case CONFIRMED -> afterConfirmation(events);
            case PICKED -> dispatch(events);
            case DISPATCHED -> deliver(events);
            case DELIVERED -> settle(events);
            case OVER -> throw new NoSuchElementException(order + " is over");
        }
        return events;
    }

    private void place(List<Event> events) {
        events.add(Orders.anOrderPlaced(order, customer, MORNING, lines.toArray(OrderLine[]::new)));
        lines.forEach(line -> events.addAll(shelves.reserved(order, line.sku(), line.quantity())));
        events.add(purse.request(sum(lines, true)));
        stage = Stage.PAID;
    }

    private void answer(List<Event> events) {
        if (random.nextInt(8) == 0) {
            events.add(purse.decline());
            events.add(new PaymentAwaited(order, change, DECLINED, MORNING));
            if (random.nextBoolean()) {
                events.add(new PaymentMethodChosen(order, new PaymentMethod("pm_another")));
                events.add(purse.request(sum(lines, true)));
                return;
            }
            release(events);
            events.add(new OrderRejected(order, DECLINED));
            stage = Stage.OVER;
            return;
        }
        events.add(purse.authorise(sum(lines, true)));
        events.add(new OrderConfirmed(order, change));
        stage = Stage.CONFIRMED;
    }

    private void afterConfirmation(List<Event> events) {
        switch (random.nextInt(8)) {
            case 0, 1 -> change(events);
            case 2 -> {
                events.add(
                        random.nextBoolean()
                                ? new OrderCancelled(order, new Reason("changed my mind"))
                                : new OrderExpired(order, MORNING));
                release(events);
                events.addAll(purse.setFree(purse.held()));
                stage = Stage.OVER;
            }
            default -> pick(events);
        }
    }

    private void change(List<Event> events) {
        List<OrderLine> wanted = Goods.some(random);
        events.add(new LinesChanged(order, ++change, wanted));
        int before = purse.held();
        events.add(purse.request(sum(wanted, true)));
        if (random.nextInt(3) == 0) {
            events.add(purse.decline());
            events.add(new LinesReverted(order, change, lines, DECLINED));
            return;
        }
        release(events);
        lines = wanted;
        lines.forEach(line -> events.addAll(shelves.reserved(order, line.sku(), line.quantity())));
        events.add(purse.authorise(sum(lines, true)));
        events.addAll(purse.setFree(before));
        events.add(new OrderConfirmed(order, change));
    }

    private void pick(List<Event> events) {
        List<PackedLine> together = new ArrayList<>();
        List<PickingReason> reasons = new ArrayList<>();
        for (OrderLine line : lines) {
            long there = random.nextInt(3) == 0
                    ? random.nextLong(line.quantity().value() + 1)
                    : line.quantity().value();
            together.add(new PackedLine(line.sku(), line.of(new Quantity(there))));
            events.add(shelves.picked(order, line.sku(), new Quantity(there), line.quantity()));
            long missing = line.quantity().value() - there;
            if (missing > 0 && line.deposit() != null && random.nextBoolean()) {
                OrderLine instead = Goods.substitute(missing);
                together.add(new PackedLine(line.sku(), instead));
                reasons.add(new PickingReason(line.sku(), instead.sku(), new Reason("broken")));
            }
        }
        packed = together;
        events.add(new OrderPicked(order, together, reasons));
        stage = Stage.PICKED;
    }

    private void dispatch(List<Event> events) {
        events.add(new OrderDispatched(order));
        stage = Stage.DISPATCHED;
    }

    private void deliver(List<Event> events) {
        List<HandedOverLine> handedOver = new ArrayList<>();
        for (PackedLine line : packed) {
            long back = random.nextInt(4) == 0
                    ? random.nextLong(line.line().quantity().value() + 1)
                    : 0;
            Quantity taken = line.line().quantity().minus(new Quantity(back));
            handedOver.add(new HandedOverLine(
                    line.line().of(taken), new Quantity(back), Quantity.ZERO, new Reason("refused")));
        }
        delivered = handedOver.stream().map(HandedOverLine::line).toList();
        List<ValuedEmpties> empties = random.nextBoolean()
                ? List.of()
                : List.of(new ValuedEmpties(BOTTLE, new Quantity(1 + random.nextInt(20)), Orders.eur("0.20")));
        events.add(new OrderDelivered(order, handedOver, empties));
        handedOver.stream()
                .filter(line -> !line.returned().isZero())
                .forEach(line -> events.add(shelves.returned(order, line.line().sku(), line.returned())));
        stage = Stage.DELIVERED;
    }

    private void settle(List<Event> events) {
        List<ChargedContainers> glass = delivered.stream()
                .filter(line -> line.deposit() != null && !line.quantity().isZero())
                .map(line -> new ChargedContainers(BOTTLE, line.quantity(), Orders.eur("0.20")))
                .toList();
        events.addAll(account.delivery(order, sum(delivered, false), glass));
        Settlement settlement = ((DeliverySettled) events.getLast()).settlement();
        events.addAll(purse.take(settlement.toPay(), random.nextInt(3)));
        events.add(new OrderClosed(order));
        stage = Stage.OVER;
    }

    private void release(List<Event> events) {
        lines.forEach(line -> events.add(
                random.nextBoolean()
                        ? shelves.released(order, line.sku(), line.quantity())
                        : shelves.expired(order, line.sku(), line.quantity())));
    }

    private static Money sum(List<OrderLine> lines, boolean withDeposits) {
        return lines.stream()
                .map(line -> withDeposits ? line.goods().plus(line.deposits()) : line.goods())
                .reduce(Money.zero(EUR), Money::plus);
    }
}
