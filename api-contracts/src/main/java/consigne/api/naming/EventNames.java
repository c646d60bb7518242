package consigne.api.naming;

import static java.util.Map.entry;

import consigne.api.Event;
import consigne.api.catalogue.ContainerEvent;
import consigne.api.catalogue.ProductEvent;
import consigne.api.creditnote.CreditNoteEvent;
import consigne.api.customer.erasure.CustomerEvent;
import consigne.api.deposit.DepositEvent;
import consigne.api.depot.DepotEvent;
import consigne.api.order.OrderEvent;
import consigne.api.payment.PaymentEvent;
import consigne.api.receipt.ReceiptEvent;
import consigne.api.round.RoundsEvent;
import consigne.api.slot.SlotEvent;
import consigne.api.stock.StockEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The frozen names of all events. A class may be renamed; its entry here may not. Where the form of an event changes,
 * it is stored under the next revision, and the one before it stays here with what makes the next of it.
 */
public final class EventNames {

    private static final Map<Class<? extends Event>, EventName> NAMES = Map.ofEntries(
            entry(ContainerEvent.ContainerNamed.class, new EventName("container.named", "v1")),
            entry(ContainerEvent.ContainerMeasured.class, new EventName("container.measured", "v1")),
            entry(ContainerEvent.DepositSet.class, new EventName("container.deposit-set", "v1")),
            entry(ProductEvent.ProductDefined.class, new EventName("product.defined", "v3")),
            entry(ProductEvent.ProductWithdrawn.class, new EventName("product.withdrawn", "v1")),
            entry(ProductEvent.ProductBroughtBack.class, new EventName("product.brought-back", "v1")),
            entry(DepotEvent.DepotDefined.class, new EventName("depot.defined", "v1")),
            entry(DepotEvent.WeekDefined.class, new EventName("depot.week-defined", "v1")),
            entry(DepotEvent.VanDefined.class, new EventName("depot.van-defined", "v1")),
            entry(DepotEvent.VanWithdrawn.class, new EventName("depot.van-withdrawn", "v1")),
            entry(SlotEvent.SlotOpened.class, new EventName("slot.opened", "v1")),
            entry(SlotEvent.SlotResized.class, new EventName("slot.resized", "v1")),
            entry(SlotEvent.SlotClosed.class, new EventName("slot.closed", "v1")),
            entry(SlotEvent.SlotReopened.class, new EventName("slot.reopened", "v1")),
            entry(SlotEvent.SlotBooked.class, new EventName("slot.booked", "v1")),
            entry(SlotEvent.BookingReleased.class, new EventName("slot.booking-released", "v1")),
            entry(SlotEvent.SlotAwaited.class, new EventName("slot.awaited", "v1")),
            entry(SlotEvent.WaitingEnded.class, new EventName("slot.waiting-ended", "v1")),
            entry(SlotEvent.CratesHeld.class, new EventName("slot.crates-held", "v1")),
            entry(SlotEvent.HoldEnded.class, new EventName("slot.hold-ended", "v1")),
            entry(RoundsEvent.RoundsRequested.class, new EventName("rounds.requested", "v1")),
            entry(RoundsEvent.RoundsImproved.class, new EventName("rounds.improved", "v1")),
            entry(RoundsEvent.SearchStopped.class, new EventName("rounds.search-stopped", "v1")),
            entry(RoundsEvent.RoundsPlanned.class, new EventName("rounds.planned", "v1")),
            entry(RoundsEvent.StopMoved.class, new EventName("rounds.stop-moved", "v1")),
            entry(RoundsEvent.StopPinned.class, new EventName("rounds.stop-pinned", "v1")),
            entry(RoundsEvent.StopUnpinned.class, new EventName("rounds.stop-unpinned", "v1")),
            entry(RoundsEvent.StopDropped.class, new EventName("rounds.stop-dropped", "v1")),
            entry(RoundsEvent.VanTakenOff.class, new EventName("rounds.van-taken-off", "v1")),
            entry(CustomerEvent.CustomerErased.class, new EventName("customer.erased", "v1")),
            entry(OrderEvent.OrderPlaced.class, new EventName("order.placed", "v3")),
            entry(OrderEvent.LinesChanged.class, new EventName("order.lines-changed", "v2")),
            entry(OrderEvent.DeliveryChanged.class, new EventName("order.delivery-changed", "v1")),
            entry(OrderEvent.LinesReverted.class, new EventName("order.lines-reverted", "v2")),
            entry(OrderEvent.OrderConfirmed.class, new EventName("order.confirmed", "v1")),
            entry(OrderEvent.PaymentAwaited.class, new EventName("order.payment-awaited", "v1")),
            entry(OrderEvent.PaymentMethodChosen.class, new EventName("order.payment-method-chosen", "v1")),
            entry(OrderEvent.OrderRejected.class, new EventName("order.rejected", "v1")),
            entry(OrderEvent.OrderCancelled.class, new EventName("order.cancelled", "v1")),
            entry(OrderEvent.OrderExpired.class, new EventName("order.expired", "v1")),
            entry(OrderEvent.OrderPicked.class, new EventName("order.picked", "v2")),
            entry(OrderEvent.OrderDispatched.class, new EventName("order.dispatched", "v1")),
            entry(OrderEvent.OrderDelivered.class, new EventName("order.delivered", "v1")),
            entry(OrderEvent.OrderClosed.class, new EventName("order.closed", "v1")),
            entry(OrderEvent.OrderImported.class, new EventName("order.imported", "v1")),
            entry(OrderEvent.OrderCorrected.class, new EventName("order.corrected", "v1")),
            entry(OrderEvent.OrderCredited.class, new EventName("order.credited", "v1")),
            entry(CreditNoteEvent.CreditNoteIssued.class, new EventName("credit-note.issued", "v1")),
            entry(CreditNoteEvent.CreditNoteCorrected.class, new EventName("credit-note.corrected", "v1")),
            entry(StockEvent.StockReceived.class, new EventName("stock.received", "v1")),
            entry(StockEvent.StockCounted.class, new EventName("stock.counted", "v1")),
            entry(StockEvent.BreakageWrittenOff.class, new EventName("stock.breakage-written-off", "v1")),
            entry(StockEvent.StockReserved.class, new EventName("stock.reserved", "v1")),
            entry(StockEvent.ReservationReleased.class, new EventName("stock.reservation-released", "v1")),
            entry(StockEvent.ReservationExpired.class, new EventName("stock.reservation-expired", "v1")),
            entry(StockEvent.StockFound.class, new EventName("stock.found", "v1")),
            entry(StockEvent.StockPicked.class, new EventName("stock.picked", "v1")),
            entry(StockEvent.StockReturned.class, new EventName("stock.returned", "v1")),
            entry(StockEvent.StockWrittenOff.class, new EventName("stock.written-off", "v1")),
            entry(StockEvent.PastAdjustmentRecorded.class, new EventName("stock.past-adjustment-recorded", "v1")),
            entry(DepositEvent.DepositCharged.class, new EventName("deposit.charged", "v1")),
            entry(DepositEvent.EmptiesReturned.class, new EventName("deposit.empties-returned", "v1")),
            entry(DepositEvent.ReturnReversed.class, new EventName("deposit.return-reversed", "v1")),
            entry(DepositEvent.DeliverySettled.class, new EventName("deposit.delivery-settled", "v1")),
            entry(DepositEvent.CreditPaidOut.class, new EventName("deposit.credit-paid-out", "v1")),
            entry(DepositEvent.CreditGranted.class, new EventName("deposit.credit-granted", "v1")),
            entry(DepositEvent.ContainersWrittenOff.class, new EventName("deposit.containers-written-off", "v1")),
            entry(PaymentEvent.AuthorisationRequested.class, new EventName("payment.authorisation-requested", "v1")),
            entry(PaymentEvent.PaymentAuthorised.class, new EventName("payment.authorised", "v2")),
            entry(PaymentEvent.AuthorisedTooLate.class, new EventName("payment.authorised-too-late", "v1")),
            entry(PaymentEvent.PaymentDeclined.class, new EventName("payment.declined", "v1")),
            entry(PaymentEvent.VoidRequested.class, new EventName("payment.void-requested", "v1")),
            entry(PaymentEvent.AuthorisationVoided.class, new EventName("payment.authorisation-voided", "v1")),
            entry(PaymentEvent.CaptureRequested.class, new EventName("payment.capture-requested", "v1")),
            entry(PaymentEvent.PaymentCaptured.class, new EventName("payment.captured", "v1")),
            entry(PaymentEvent.RefundRequested.class, new EventName("payment.refund-requested", "v2")),
            entry(PaymentEvent.PaymentRefunded.class, new EventName("payment.refunded", "v1")),
            entry(ReceiptEvent.ReceiptIssued.class, new EventName("receipt.issued", "v1")));

    /** What was stored under these names before, and is not any more; each leads to the revision after it. */
    private static final Map<EventName, Upcast> FORMER = Map.of(
            new EventName("product.defined", "v1"),
            new Upcast("v2", ProductDefinedV1::upcast),
            new EventName("product.defined", "v2"),
            Upcast.sayingLess("v3"),
            new EventName("order.placed", "v2"),
            Upcast.sayingLess("v3"),
            new EventName("order.lines-changed", "v1"),
            Upcast.sayingLess("v2"),
            new EventName("order.lines-reverted", "v1"),
            Upcast.sayingLess("v2"),
            new EventName("order.placed", "v1"),
            new Upcast("v2", OrderPlacedV1::upcast),
            new EventName("order.picked", "v1"),
            new Upcast("v2", OrderPickedV1::upcast),
            new EventName("payment.authorised", "v1"),
            new Upcast("v2", PaymentAuthorisedV1::upcast),
            new EventName("payment.refund-requested", "v1"),
            new Upcast("v2", RefundRequestedV1::upcast));

    private static final Map<EventName, EventRevision> REVISIONS = revisions();

    private static final Map<String, Class<? extends Event>> CLASSES = NAMES.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(named -> named.getValue().name(), Map.Entry::getKey));

    private EventNames() {}

    /** The name under which an event is stored today; empty for a class that is no event of ours. */
    public static Optional<EventName> nameOf(Class<?> event) {
        return Optional.ofNullable(NAMES.get(event));
    }

    /** The class that reads today what was stored under a name; empty for a name that is no event of ours. */
    public static Optional<Class<? extends Event>> classNamed(String name) {
        return Optional.ofNullable(CLASSES.get(name));
    }

    /** How what was stored under a name and revision is read; empty where nothing ever was. */
    public static Optional<EventRevision> revision(EventName stored) {
        return Optional.ofNullable(REVISIONS.get(stored));
    }

    /** The names under which events are stored today, by class. */
    public static Map<Class<? extends Event>, EventName> all() {
        return NAMES;
    }

    /** All names and revisions under which events were ever stored. */
    public static Set<EventName> everStored() {
        return REVISIONS.keySet();
    }

    private static Map<EventName, EventRevision> revisions() {
        Map<EventName, EventRevision> revisions = new HashMap<>();
        NAMES.forEach((type, name) -> revisions.put(name, new EventRevision(type, List.of())));
        FORMER.keySet().forEach(name -> revisions.put(name, former(name, revisions)));
        return Map.copyOf(revisions);
    }

    private static EventRevision former(EventName name, Map<EventName, EventRevision> current) {
        List<UnaryOperator<Map<String, Object>>> changes = new ArrayList<>();
        EventName at = name;
        for (Upcast upcast = FORMER.get(at); upcast != null; upcast = FORMER.get(at)) {
            changes.add(upcast.change());
            at = new EventName(name.name(), upcast.to());
        }
        EventRevision read = current.get(at);
        if (read == null) {
            throw new IllegalStateException(name + " leads to " + at + ", which nothing reads");
        }
        return new EventRevision(read.type(), changes);
    }

    private record Upcast(String to, UnaryOperator<Map<String, Object>> change) {

        /** The next revision says something that nobody said then. */
        static Upcast sayingLess(String to) {
            return new Upcast(to, UnaryOperator.identity());
        }
    }
}
