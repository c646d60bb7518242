package consigne.api.order;

import consigne.api.Command;
import consigne.api.CustomerId;
import consigne.api.Dated;
import consigne.api.OrderId;
import consigne.api.Reason;
import consigne.api.creditnote.CreditNoteId;
import consigne.api.creditnote.CreditedLine;
import consigne.api.delivery.WantedDelivery;
import consigne.api.deposit.Empties;
import consigne.api.form.Form;
import consigne.api.form.Malformed;
import consigne.api.past.ImportedInvoice;
import consigne.api.payment.PaymentMethod;
import consigne.api.place.Depot;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of an order. */
public sealed interface OrderCommand extends Command {

    int MOST_LINES = 200;

    /**
     * The most that an order may come to, deposits included, in cents: twelve digits before the point. Prices, deposits
     * and quantities at their bounds come to more; what any number of orders of this size add up to is still counted.
     */
    long MOST_TOTAL_CENTS = 99_999_999_999_999L;

    OrderId orderId();

    @Override
    default String aggregateId() {
        return orderId().aggregateId();
    }

    /**
     * Orders drinks, at the prices of the moment.
     *
     * @param delivery when and where they are delivered; none where the customer fetches them at the depot
     */
    record PlaceOrder(
            OrderId orderId,
            CustomerId customerId,
            PaymentMethod paymentMethod,
            Depot depot,
            @Nullable WantedDelivery delivery,
            List<RequestedLine> lines,
            Instant placedAt)
            implements OrderCommand {
        public PlaceOrder {
            Form.required("orderId", orderId);
            Form.required("customerId", customerId);
            Form.required("paymentMethod", paymentMethod);
            Form.required("depot", depot);
            if (delivery != null && !delivery.slot().depot().equals(depot)) {
                throw new Malformed("slot", "must be one of the depot");
            }
            lines = Form.distinct("lines", Form.some("lines", lines, MOST_LINES), RequestedLine::sku);
            Form.required("placedAt", placedAt);
        }

        /** Orders what the customer fetches. */
        public PlaceOrder(
                OrderId orderId,
                CustomerId customerId,
                PaymentMethod paymentMethod,
                Depot depot,
                List<RequestedLine> lines,
                Instant placedAt) {
            this(orderId, customerId, paymentMethod, depot, null, lines, placedAt);
        }

        @Override
        public boolean begins() {
            return true;
        }
    }

    /** Replaces all lines, until picking begins; what comes in costs what it does at {@code changedAt}. */
    record ChangeLines(OrderId orderId, List<RequestedLine> lines, Instant changedAt) implements OrderCommand {
        public ChangeLines {
            Form.required("changedAt", changedAt);
            lines = Form.distinct("lines", Form.some("lines", lines, MOST_LINES), RequestedLine::sku);
        }
    }

    /** Has the order delivered in another slot, or elsewhere; until the cut-off of the slot that it was to be in. */
    record ChangeDelivery(OrderId orderId, WantedDelivery delivery, Instant changedAt) implements OrderCommand {
        public ChangeDelivery {
            Form.required("delivery", delivery);
            Form.required("changedAt", changedAt);
        }
    }

    /** Puts lines and delivery back to those last confirmed, because change {@code change} cannot be fulfilled. */
    record RevertLines(OrderId orderId, int change, Refusal because) implements OrderCommand {}

    /** Says that all lines of change {@code change} are reserved and paid for in advance. */
    record ConfirmOrder(OrderId orderId, int change) implements OrderCommand {}

    /** Waits for another payment method until {@code payBy}: the one that there was failed. */
    record AwaitPayment(OrderId orderId, int change, Refusal because, Instant payBy) implements OrderCommand {}

    /** Pays by another method, where the order waits for one. */
    record ChoosePaymentMethod(OrderId orderId, PaymentMethod method) implements OrderCommand {
        public ChoosePaymentMethod {
            Form.required("paymentMethod", method);
        }
    }

    /** Turns an order down that waits for its payment at {@code now}; does nothing to any other. */
    record RejectUnpaid(OrderId orderId, Instant now) implements OrderCommand {}

    /** Turns the order down: it cannot be fulfilled. */
    record RejectOrder(OrderId orderId, Refusal because) implements OrderCommand {}

    /** Calls the order off, until it is dispatched. */
    record CancelOrder(OrderId orderId, Reason reason) implements OrderCommand {
        public CancelOrder {
            Form.required("reason", reason);
        }
    }

    /** Ends an order whose reservations are over at {@code now}; does nothing to one that is picked or over. */
    record ExpireOrder(OrderId orderId, Instant now) implements OrderCommand {}

    /**
     * Says what was picked; a line that is not named was picked as ordered. A substitute costs what it does at
     * {@code pickedAt}, where that is less.
     */
    record PickOrder(OrderId orderId, List<PickedLine> lines, Instant pickedAt) implements OrderCommand {
        public PickOrder {
            Form.required("pickedAt", pickedAt);
            lines = Form.distinct(
                    "lines",
                    Form.upTo("lines", lines, 2 * MOST_LINES),
                    line -> new PackedFor(line.packed(), line.sku()));
        }
    }

    /** Says that the order is on its way. */
    record DispatchOrder(OrderId orderId) implements OrderCommand {}

    /** Says what was handed over and what came back; a line that is not named was delivered as picked. */
    record DeliverOrder(OrderId orderId, List<DeliveredLine> lines, List<Empties> empties, Instant deliveredAt)
            implements OrderCommand, Dated {
        public DeliverOrder {
            lines = Form.distinct("lines", Form.upTo("lines", lines, 2 * MOST_LINES), DeliveredLine::sku);
            empties = Form.distinct("empties", Form.upTo("empties", empties, Empties.MOST_KINDS), Empties::container);
            Form.required("deliveredAt", deliveredAt);
        }

        @Override
        public DeliverOrder at(Instant time) {
            return new DeliverOrder(orderId, lines, empties, time);
        }
    }

    /** Says that everything that follows from the delivery is done. */
    record CloseOrder(OrderId orderId) implements OrderCommand {}

    /** Takes over an invoice of the past as a closed order. */
    record ImportOrder(OrderId orderId, ImportedInvoice invoice) implements OrderCommand {
        @Override
        public boolean begins() {
            return true;
        }
    }

    /**
     * Takes over what the books say now of an imported order.
     *
     * @param was what they said when it was taken over, or last corrected
     */
    record CorrectOrder(OrderId orderId, ImportedInvoice was, ImportedInvoice invoice) implements OrderCommand {}

    /** Notes that a credit note takes back part of an imported order. */
    record CreditOrder(OrderId orderId, CreditNoteId creditNoteId, List<CreditedLine> lines) implements OrderCommand {}
}
