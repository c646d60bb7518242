package consigne.imports.booking;

import consigne.api.OrderId;
import consigne.api.creditnote.CreditNoteEvent.CreditNoteIssued;
import consigne.api.creditnote.CreditNoteId;
import consigne.api.order.OrderEvent.OrderImported;
import consigne.api.past.ImportedInvoice;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;

/** Invoices as they were taken over, by the events that say so. */
final class StoredInvoices {

    private final EventStore events;

    StoredInvoices(EventStore events) {
        this.events = events;
    }

    /** What an order was taken over with; empty if it was not. */
    Optional<ImportedInvoice> order(OrderId id) {
        return payloads(id.aggregateId())
                .filter(OrderImported.class::isInstance)
                .map(imported -> ((OrderImported) imported).invoice())
                .findFirst();
    }

    /** What a credit note was taken over with; empty if it was not. */
    Optional<ImportedInvoice> creditNote(CreditNoteId id) {
        return payloads("credit-note:" + id)
                .filter(CreditNoteIssued.class::isInstance)
                .map(issued -> ((CreditNoteIssued) issued).cancellation())
                .findFirst();
    }

    private Stream<?> payloads(String aggregateId) {
        return events.readEvents(aggregateId, 0).asStream().map(Message::getPayload);
    }
}
