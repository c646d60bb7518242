package consigne.command.order;

import static consigne.command.given.Drinks.TUESDAY;
import static consigne.command.order.Orders.CHANGED_MY_MIND;
import static consigne.command.order.Orders.ORDER;
import static consigne.command.order.Orders.OUT_OF_STOCK;
import static consigne.command.order.Orders.allOfItPicked;
import static consigne.command.order.Orders.anInvoice;
import static consigne.command.order.Orders.anOrderPlaced;
import static consigne.command.order.Orders.changedTo;
import static consigne.command.order.Orders.colas;
import static consigne.command.order.Orders.then;

import consigne.api.creditnote.CreditNoteEvent;
import consigne.api.creditnote.CreditNoteEvent.CreditNoteCorrected;
import consigne.api.creditnote.CreditNoteEvent.CreditNoteIssued;
import consigne.api.creditnote.CreditNoteId;
import consigne.api.order.OrderEvent;
import consigne.api.order.OrderEvent.DeliveryChanged;
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
import consigne.api.order.OrderEvent.OrderRejected;
import consigne.api.order.OrderEvent.PaymentAwaited;
import consigne.api.order.OrderEvent.PaymentMethodChosen;
import consigne.command.given.Drinks;
import consigne.command.given.Lifecycle;
import java.util.List;
import java.util.UUID;

/** What can happen to an order, and to a credit note. */
public final class OrderLifecycles {

    private static final CreditNoteId NOTE = new CreditNoteId(new UUID(0, 1));

    private static final OrderEvent PLACED = anOrderPlaced();
    private static final OrderEvent CHANGED = changedTo(1, colas(3));
    private static final OrderEvent REVERTED = new LinesReverted(ORDER, 1, List.of(colas(6)), OUT_OF_STOCK);
    private static final OrderEvent CONFIRMED = new OrderConfirmed(ORDER, 0);
    private static final OrderEvent AWAITED = new PaymentAwaited(ORDER, 0, Orders.NO_COVER, TUESDAY);
    private static final OrderEvent CHOSEN = new PaymentMethodChosen(ORDER, Orders.CARD);
    private static final OrderEvent REJECTED = new OrderRejected(ORDER, OUT_OF_STOCK);
    private static final OrderEvent MOVED = new DeliveryChanged(ORDER, 1, Evenings.agreed(Evenings.FREE, 1, 6_000));
    private static final OrderEvent CANCELLED = new OrderCancelled(ORDER, CHANGED_MY_MIND);
    private static final OrderEvent EXPIRED = new OrderExpired(ORDER, TUESDAY);
    private static final OrderEvent PICKED = allOfItPicked();
    private static final OrderEvent DISPATCHED = new OrderDispatched(ORDER);
    private static final OrderEvent DELIVERED = new OrderDelivered(ORDER, List.of(), List.of());
    private static final OrderEvent CLOSED = new OrderClosed(ORDER);
    private static final OrderEvent IMPORTED = new OrderImported(ORDER, anInvoice());
    private static final OrderEvent CREDITED = new OrderCredited(ORDER, NOTE, List.of());

    private static final OrderEvent CORRECTED = new OrderCorrected(ORDER, anInvoice(), anInvoice());

    private OrderLifecycles() {}

    public static Lifecycle<?, ?> ofAnOrder() {
        return Lifecycle.of(
                        "order",
                        OrderState.class,
                        OrderEvent.class,
                        OrderState::evolve,
                        List.of(
                                PLACED,
                                CHANGED,
                                MOVED,
                                REVERTED,
                                CONFIRMED,
                                AWAITED,
                                CHOSEN,
                                REJECTED,
                                CANCELLED,
                                EXPIRED,
                                PICKED,
                                DISPATCHED,
                                DELIVERED,
                                CLOSED,
                                IMPORTED,
                                CORRECTED,
                                CREDITED))
                .in("not placed", new OrderState.NotPlaced(), PLACED, IMPORTED)
                .in(
                        "placed",
                        after(Orders.placed()),
                        CHANGED,
                        MOVED,
                        REVERTED,
                        CONFIRMED,
                        AWAITED,
                        REJECTED,
                        CANCELLED,
                        EXPIRED)
                .in(
                        "awaiting payment",
                        after(Orders.awaitingPayment()),
                        CHANGED,
                        MOVED,
                        CHOSEN,
                        REJECTED,
                        CANCELLED,
                        EXPIRED)
                .in("confirmed", after(Orders.confirmed()), CHANGED, MOVED, CANCELLED, EXPIRED, PICKED)
                .in(
                        "changed after it was confirmed",
                        after(then(Orders.confirmed(), CHANGED)),
                        CHANGED,
                        MOVED,
                        REVERTED,
                        CONFIRMED,
                        REJECTED,
                        CANCELLED,
                        EXPIRED)
                .in("picked", after(Orders.picked()), CANCELLED, DISPATCHED)
                .in("dispatched", after(Orders.dispatched()), DELIVERED)
                .in("delivered", after(Orders.delivered()), CLOSED)
                .in("closed", after(Orders.closed()))
                .in("rejected", after(Orders.rejected()))
                .in("cancelled", after(Orders.cancelled()))
                .in("expired", after(Orders.expired()))
                .in("imported", after(Orders.imported()), CORRECTED, CREDITED)
                .in("imported and credited", after(then(Orders.imported(), CREDITED)), CORRECTED, CREDITED);
    }

    public static Lifecycle<?, ?> ofACreditNote() {
        CreditNoteEvent issued = new CreditNoteIssued(NOTE, anInvoice(), List.of(), List.of());
        CreditNoteEvent corrected = new CreditNoteCorrected(NOTE, anInvoice(), anInvoice(), List.of(), List.of());
        return Lifecycle.of(
                        "credit note",
                        CreditNoteState.class,
                        CreditNoteEvent.class,
                        CreditNoteState::evolve,
                        List.of(issued, corrected))
                .in("not issued", new CreditNoteState.NotIssued(), issued)
                .in("issued", new CreditNoteState.Issued(), corrected);
    }

    private static OrderState after(List<OrderEvent> history) {
        OrderDecider decider = new OrderDecider(Drinks.catalogue(), Orders.ENOUGH_OF_ALL, Evenings.SLOTS);
        OrderState state = decider.initial();
        for (OrderEvent event : history) {
            state = decider.evolve(state, event);
        }
        return state;
    }
}
