package consigne.saga.neighbours;

import consigne.api.Command;
import consigne.api.Event;
import consigne.api.Money;
import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.catalogue.Sku;
import consigne.api.deposit.ChargedContainers;
import consigne.api.deposit.DepositCommand.SettleDelivery;
import consigne.api.deposit.DepositEvent.DeliverySettled;
import consigne.api.deposit.DepositRejection.SettledAlready;
import consigne.api.deposit.Settlement;
import consigne.api.deposit.ValuedEmpties;
import consigne.api.order.HandedOverLine;
import consigne.api.order.OrderCommand;
import consigne.api.order.OrderEvent.OrderPlaced;
import consigne.api.order.OrderLine;
import consigne.api.order.PackedLine;
import consigne.api.payment.PaymentCommand;
import consigne.api.payment.PaymentMethod;
import consigne.api.stock.StockCommand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everybody around the saga of one order: the order itself, the shelves, the till and the customer's deposits. */
public final class Neighbours {

    private final OrderBook order;
    private final Shelves shelves = new Shelves();
    private final Till till = new Till();
    private final Map<Sku, Quantity> gone = new HashMap<>();
    private final Map<Sku, Quantity> stocked = new HashMap<>();
    private Money credit;
    private @Nullable Money toPay;

    public Neighbours(OrderId order, Money credit) {
        this.order = new OrderBook(order);
        this.credit = credit;
    }

    public void stocks(Sku sku, Quantity quantity) {
        shelves.hold(sku, quantity);
        stocked.put(sku, quantity);
    }

    public void owes(Money toTheCustomer) {
        credit = toTheCustomer;
    }

    public List<Event> place(OrderPlaced placed) {
        return order.place(placed);
    }

    public List<Event> change(List<OrderLine> lines) {
        return order.change(lines);
    }

    public List<Event> payBy(PaymentMethod method) {
        return order.payBy(method);
    }

    public List<Event> cancel(Reason reason) {
        return order.cancel(reason);
    }

    public List<Event> pick(List<PackedLine> packed) {
        return order.pick(packed);
    }

    public List<Event> dispatch() {
        return order.dispatch();
    }

    public List<Event> deliver(List<HandedOverLine> lines, List<ValuedEmpties> empties) {
        List<Event> delivered = order.deliver(lines, empties);
        if (!delivered.isEmpty()) {
            lines.forEach(line ->
                    gone.merge(line.line().sku(), line.line().quantity().plus(line.writtenOff()), Quantity::plus));
        }
        return delivered;
    }

    public Reply answer(Command command) {
        return switch (command) {
            case OrderCommand c -> order.answer(c);
            case StockCommand c -> shelves.answer(c);
            case PaymentCommand c -> till.answer(c);
            case SettleDelivery c -> settle(c);
            default -> throw new AssertionError("no saga asks for " + command);
        };
    }

    /** How it has ended: the state of the order, and whatever is not as it should be then. */
    public String ending() {
        List<String> ending = new ArrayList<>(List.of(order.state()));
        shelves.reserved().forEach((sku, quantity) -> ending.add(quantity + " " + sku + " still reserved"));
        stocked.forEach((sku, before) -> {
            long off = shelves.onHand().getOrDefault(sku, Quantity.ZERO).value()
                    - before.value()
                    + gone.getOrDefault(sku, Quantity.ZERO).value();
            if (off != 0) {
                ending.add(Math.abs(off) + " " + sku + (off > 0 ? " too many" : " missing") + " in the books");
            }
        });
        Money held = till.heldOrAsked();
        if (held != null) {
            ending.add(held + " still held");
        }
        Money taken = till.captured();
        if (toPay != null && !toPay.isZero() && !toPay.equals(taken)) {
            ending.add(toPay + " due" + (taken == null ? " and not taken" : ", " + taken + " taken"));
        }
        return String.join(", ", ending);
    }

    private Reply settle(SettleDelivery c) {
        if (toPay != null) {
            return new Reply.No(new SettledAlready(c.orderId()));
        }
        Money none = Money.zero(c.goods().currency());
        Money deposits = c.delivered().stream().map(ChargedContainers::amount).reduce(none, Money::plus);
        Money empties = c.empties().stream()
                .map(back -> back.each().times(back.quantity()))
                .reduce(none, Money::plus);
        Money total = c.goods().plus(deposits);
        Money due = total.minus(empties).orAtLeastZero();
        Money used = credit.orAtMost(due);
        toPay = due.minus(used);
        Money left = credit.plus(empties).minus(total.minus(toPay));
        return Reply.done(new DeliverySettled(
                c.accountId(), c.orderId(), new Settlement(c.goods(), deposits, empties, due, used, toPay, left)));
    }
}
