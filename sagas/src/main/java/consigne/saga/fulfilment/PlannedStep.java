package consigne.saga.fulfilment;

import consigne.api.Command;
import consigne.api.Money;
import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.catalogue.Sku;
import consigne.api.delivery.AgreedDelivery;
import consigne.api.deposit.ChargedContainers;
import consigne.api.deposit.DepositAccountId;
import consigne.api.deposit.DepositCommand.SettleDelivery;
import consigne.api.deposit.ValuedEmpties;
import consigne.api.order.OrderCommand.AwaitPayment;
import consigne.api.order.OrderCommand.CloseOrder;
import consigne.api.order.OrderCommand.ConfirmOrder;
import consigne.api.order.OrderCommand.RejectOrder;
import consigne.api.order.OrderCommand.RevertLines;
import consigne.api.order.Refusal;
import consigne.api.payment.PaymentCommand.Authorise;
import consigne.api.payment.PaymentCommand.Capture;
import consigne.api.payment.PaymentCommand.VoidAttempt;
import consigne.api.payment.PaymentCommand.VoidPayment;
import consigne.api.payment.PaymentId;
import consigne.api.slot.OrderBooking;
import consigne.api.slot.SlotCommand.BookSlot;
import consigne.api.slot.SlotCommand.ReleaseBooking;
import consigne.api.slot.SlotId;
import consigne.api.stock.StockCommand.ExpireReservation;
import consigne.api.stock.StockCommand.PickStock;
import consigne.api.stock.StockCommand.ReleaseReservation;
import consigne.api.stock.StockCommand.ReserveStock;
import consigne.api.stock.StockCommand.ReturnStock;
import consigne.api.stock.StockCommand.WriteOffStock;
import consigne.api.stock.StockId;
import java.time.Instant;
import java.util.List;

/**
 * What the saga is about to do for an order.
 *
 * @param name tells it from all other steps that one event can lead to; frozen, since the command's id is derived from
 *     it and an event may come again to a newer version
 */
record PlannedStep(FulfilmentStep kind, OrderId orderId, String name, Command command) {

    static final String AUTHORISE = "authorise";
    static final String TURN_DOWN = "turn down";

    static String reserving(Sku sku, Quantity quantity) {
        return "reserve " + quantity + " " + sku;
    }

    static PlannedStep reserve(Fulfilment order, Sku sku, Quantity quantity) {
        return reserve(FulfilmentStep.RESERVE, order, sku, quantity);
    }

    /** Makes a reservation smaller, or none. */
    static PlannedStep giveBack(Fulfilment order, Sku sku, Quantity toKeep) {
        return reserve(FulfilmentStep.GIVE_BACK, order, sku, toKeep);
    }

    static String booking(AgreedDelivery delivery) {
        return "book " + delivery.freight().crates() + " " + delivery.slot();
    }

    /** Books the slot by when the order was placed or changed, so that whoever was in time is, however late this is. */
    static PlannedStep book(Fulfilment order, AgreedDelivery delivery, Instant now) {
        return of(
                FulfilmentStep.BOOK,
                order,
                booking(delivery),
                new BookSlot(
                        delivery.slot(),
                        order.orderId(),
                        new OrderBooking(order.customerId(), delivery.addressId(), delivery.freight()),
                        now));
    }

    static PlannedStep releaseSlot(Fulfilment order, SlotId slot, Instant now) {
        return of(
                FulfilmentStep.RELEASE_SLOT,
                order,
                "release slot " + slot,
                new ReleaseBooking(slot, order.orderId(), now));
    }

    static PlannedStep authorise(Fulfilment order) {
        return of(
                FulfilmentStep.AUTHORISE,
                order,
                AUTHORISE,
                new Authorise(payment(order), order.paymentMethod(), order.amount()));
    }

    static PlannedStep confirm(Fulfilment order) {
        return of(FulfilmentStep.CONFIRM, order, "confirm", new ConfirmOrder(order.orderId(), order.change()));
    }

    static PlannedStep awaitPayment(Fulfilment order, Refusal because, Instant payBy) {
        return of(
                FulfilmentStep.AWAIT_PAYMENT,
                order,
                "await payment",
                new AwaitPayment(order.orderId(), order.change(), because, payBy));
    }

    static PlannedStep reject(Fulfilment order, Refusal because) {
        return of(FulfilmentStep.REJECT, order, TURN_DOWN, new RejectOrder(order.orderId(), because));
    }

    static PlannedStep revert(Fulfilment order, Refusal because) {
        return of(FulfilmentStep.REVERT, order, TURN_DOWN, new RevertLines(order.orderId(), order.change(), because));
    }

    static PlannedStep pick(Fulfilment order, Sku sku, Quantity quantity) {
        return of(
                FulfilmentStep.PICK, order, "pick " + sku, new PickStock(stock(order, sku), order.orderId(), quantity));
    }

    static PlannedStep release(Fulfilment order, Sku sku) {
        return of(
                FulfilmentStep.RELEASE,
                order,
                "release " + sku,
                new ReleaseReservation(stock(order, sku), order.orderId()));
    }

    static PlannedStep expire(Fulfilment order, Sku sku, Instant now) {
        return of(
                FulfilmentStep.EXPIRE,
                order,
                "expire " + sku,
                new ExpireReservation(stock(order, sku), order.orderId(), now));
    }

    static PlannedStep putBack(Fulfilment order, Sku sku, Quantity quantity) {
        return of(
                FulfilmentStep.PUT_BACK,
                order,
                "put back " + sku,
                new ReturnStock(stock(order, sku), order.orderId(), quantity));
    }

    /** One of possibly several of a product, for a reason each, counted from 1. */
    static PlannedStep writeOff(Fulfilment order, Sku sku, Quantity quantity, Reason reason, int number) {
        return of(
                FulfilmentStep.WRITE_OFF,
                order,
                "write off " + sku + (number == 1 ? "" : " " + number),
                new WriteOffStock(stock(order, sku), order.orderId(), quantity, reason));
    }

    static PlannedStep settle(
            Fulfilment order, Money goods, List<ChargedContainers> delivered, List<ValuedEmpties> empties) {
        return of(
                FulfilmentStep.SETTLE,
                order,
                "settle",
                new SettleDelivery(
                        new DepositAccountId(order.customerId()), order.orderId(), goods, delivered, empties));
    }

    static PlannedStep capture(Fulfilment order, Money due) {
        return of(FulfilmentStep.CAPTURE, order, "capture", new Capture(payment(order), due));
    }

    static PlannedStep captureAll(Fulfilment order, Money held) {
        return of(FulfilmentStep.CAPTURE_ALL, order, "capture all", new Capture(payment(order), held));
    }

    /** Sets the customer's money free where nothing is to pay. */
    static PlannedStep setFree(Fulfilment order) {
        return of(FulfilmentStep.VOID, order, "set free", new VoidPayment(payment(order)));
    }

    /** Sets the customer's money free where the order comes to nothing. */
    static PlannedStep voidPayment(Fulfilment order) {
        return of(FulfilmentStep.VOID, order, "void", new VoidPayment(payment(order)));
    }

    /** Sets free what was authorised too late, whether or not the order is over by then. */
    static PlannedStep voidLate(PaymentId payment, int attempt) {
        return new PlannedStep(FulfilmentStep.VOID, payment.orderId(), "void late", new VoidAttempt(payment, attempt));
    }

    static PlannedStep close(Fulfilment order) {
        return of(FulfilmentStep.CLOSE, order, "close", new CloseOrder(order.orderId()));
    }

    private static PlannedStep reserve(FulfilmentStep kind, Fulfilment order, Sku sku, Quantity quantity) {
        return of(
                kind,
                order,
                reserving(sku, quantity),
                new ReserveStock(stock(order, sku), order.orderId(), quantity, order.reservedUntil()));
    }

    private static PlannedStep of(FulfilmentStep kind, Fulfilment order, String name, Command command) {
        return new PlannedStep(kind, order.orderId(), name, command);
    }

    private static PaymentId payment(Fulfilment order) {
        return new PaymentId(order.orderId());
    }

    private static StockId stock(Fulfilment order, Sku sku) {
        return new StockId(order.depot(), sku);
    }
}
