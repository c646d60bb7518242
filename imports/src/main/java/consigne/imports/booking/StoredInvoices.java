package consigne.imports.booking;

import consigne.api.OrderId;
import consigne.api.creditnote.CreditNoteEvent.CreditNoteCorrected;
import consigne.api.creditnote.CreditNoteEvent.CreditNoteIssued;
import consigne.api.creditnote.CreditNoteId;
import consigne.api.order.OrderEvent.OrderCorrected;
import consigne.api.order.OrderEvent.OrderImported;
import consigne.api.past.ImportedInvoice;
import java.util.List;
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

    /**
     * An invoice as it was taken over, or last corrected.
     *
     * @param corrections how often it was corrected
     */
    record StoredInvoice(ImportedInvoice invoice, int corrections) {}

    /** What an order was taken over with; empty if it was not. */
    Optional<StoredInvoice> order(OrderId id) {
        return last(payloads(id.aggregateId()).flatMap(event -> switch (event) {
            case OrderImported imported -> Stream.of(imported.invoice());
            case OrderCorrected corrected -> Stream.of(corrected.invoice());
            default -> Stream.empty();
        }));
    }

    /** What a credit note was taken over with; empty if it was not. */
    Optional<StoredInvoice> creditNote(CreditNoteId id) {
        return last(payloads(id.aggregateId()).flatMap(event -> switch (event) {
            case CreditNoteIssued issued -> Stream.of(issued.cancellation());
            case CreditNoteCorrected corrected -> Stream.of(corrected.cancellation());
            default -> Stream.empty();
        }));
    }

    private static Optional<StoredInvoice> last(Stream<ImportedInvoice> invoices) {
        List<ImportedInvoice> all = invoices.toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(new StoredInvoice(all.getLast(), all.size() - 1));
    }

    private Stream<Object> payloads(String aggregateId) {
        return events.readEvents(aggregateId, 0).asStream().map(Message::getPayload);
    }
}
