package consigne.api.order;

import consigne.api.CustomerId;
import consigne.api.Event;
import consigne.api.OrderId;
import consigne.api.Reason;
import consigne.api.creditnote.CreditNoteId;
import consigne.api.creditnote.CreditedLine;
import consigne.api.delivery.AgreedDelivery;
import consigne.api.deposit.ValuedEmpties;
import consigne.api.past.ImportedInvoice;
import consigne.api.payment.PaymentMethod;
import consigne.api.payment.PaymentTerms;
import consigne.api.place.Depot;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can have happened to an order. */
public sealed interface OrderEvent extends Event {

    OrderId orderId();

    @Override
    default String aggregateId() {
        return orderId().aggregateId();
    }

    /**
     * A customer ordered; these are the prices and deposits that hold for the order.
     *
     * @param delivery when and where it is delivered; none where the customer fetches it at the depot
     */
    record OrderPlaced(
            OrderId orderId,
            CustomerId customerId,
            PaymentTerms payment,
            Depot depot,
            @Nullable AgreedDelivery delivery,
            List<OrderLine> lines,
            Instant placedAt)
            implements OrderEvent {

        /** An order that the customer fetches. */
        public OrderPlaced(
                OrderId orderId,
                CustomerId customerId,
                PaymentTerms payment,
                Depot depot,
                List<OrderLine> lines,
                Instant placedAt) {
            this(orderId, customerId, payment, depot, null, lines, placedAt);
        }
    }

    /**
     * The customer wants other lines; {@code change} counts the changes of the order from 1.
     *
     * @param delivery with what these lines take up; none where nothing is delivered
     */
    record LinesChanged(
            OrderId orderId,
            int change,
            List<OrderLine> lines,
            @Nullable AgreedDelivery delivery) implements OrderEvent {

        /** Of an order that the customer fetches. */
        public LinesChanged(OrderId orderId, int change, List<OrderLine> lines) {
            this(orderId, change, lines, null);
        }
    }

    /** The customer wants the order delivered otherwise; counted among the changes of the order. */
    record DeliveryChanged(OrderId orderId, int change, AgreedDelivery delivery) implements OrderEvent {}

    /** A change could not be fulfilled: the lines and the delivery last confirmed hold again. */
    record LinesReverted(
            OrderId orderId,
            int change,
            List<OrderLine> lines,
            @Nullable AgreedDelivery delivery,
            Refusal because) implements OrderEvent {

        /** Of an order that the customer fetches. */
        public LinesReverted(OrderId orderId, int change, List<OrderLine> lines, Refusal because) {
            this(orderId, change, lines, null, because);
        }
    }

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
