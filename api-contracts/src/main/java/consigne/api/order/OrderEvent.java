package consigne.api.order;

import consigne.api.CustomerId;
import consigne.api.Event;
import consigne.api.OrderId;
import consigne.api.Reason;
import consigne.api.creditnote.CreditNoteId;
import consigne.api.creditnote.CreditedLine;
import consigne.api.deposit.ValuedEmpties;
import consigne.api.past.ImportedInvoice;
import consigne.api.payment.PaymentMethod;
import consigne.api.payment.PaymentTerms;
import consigne.api.place.Depot;
import java.time.Instant;
import java.util.List;

/** What can have happened to an order. */
public sealed interface OrderEvent extends Event {

    OrderId orderId();

    @Override
    default String aggregateId() {
        return orderId().aggregateId();
    }

    /** A customer ordered; these are the prices and deposits that hold for the order. */
    record OrderPlaced(
            OrderId orderId,
            CustomerId customerId,
            PaymentTerms payment,
            Depot depot,
            List<OrderLine> lines,
            Instant placedAt)
            implements OrderEvent {}

    /** The customer wants other lines; {@code change} counts the changes of the order from 1. */
    record LinesChanged(OrderId orderId, int change, List<OrderLine> lines) implements OrderEvent {}

    /** A change could not be fulfilled: the lines last confirmed hold again. */
    record LinesReverted(OrderId orderId, int change, List<OrderLine> lines, Refusal because) implements OrderEvent {}

    /** Everything in the lines of change {@code change} (0: as placed) is reserved, and the money is authorised. */
    record OrderConfirmed(OrderId orderId, int change) implements OrderEvent {}

    /** The payment failed {@code because}; another method is waited for until {@code payBy}. */
    record PaymentAwaited(OrderId orderId, int change, Refusal because, Instant payBy) implements OrderEvent {}

    /** The customer pays by another method. */
    record PaymentMethodChosen(OrderId orderId, PaymentMethod method) implements OrderEvent {}

    /** The order could not be fulfilled. */
    record OrderRejected(OrderId orderId, Refusal because) implements OrderEvent {}

    /** Somebody called the order off. */
    record OrderCancelled(OrderId orderId, Reason reason) implements OrderEvent {}

    /** The order was not picked before its reservations ended. */
    record OrderExpired(OrderId orderId, Instant expiredAt) implements OrderEvent {}

    /** The warehouse put these lines together; what was ordered and is not here came up short, for {@code reasons}. */
    record OrderPicked(OrderId orderId, List<PackedLine> lines, List<PickingReason> reasons) implements OrderEvent {

        /** One of which nobody said why it is as it is. */
        public OrderPicked(OrderId orderId, List<PackedLine> lines) {
            this(orderId, lines, List.of());
        }
    }

    /** The order left the depot. */
    record OrderDispatched(OrderId orderId) implements OrderEvent {}

    /** The customer took these lines and gave these empties back. */
    record OrderDelivered(OrderId orderId, List<HandedOverLine> lines, List<ValuedEmpties> empties)
            implements OrderEvent {}

    /** All that follows from the delivery is done. */
    record OrderClosed(OrderId orderId) implements OrderEvent {}

    /** An invoice of the past was taken over as a closed order. */
    record OrderImported(OrderId orderId, ImportedInvoice invoice) implements OrderEvent {}

    /** The books say something else of an imported order than they did when it was taken over. */
    record OrderCorrected(OrderId orderId, ImportedInvoice was, ImportedInvoice invoice) implements OrderEvent {}

    /** A credit note took back part of the order. */
    record OrderCredited(OrderId orderId, CreditNoteId creditNoteId, List<CreditedLine> lines) implements OrderEvent {}
}
