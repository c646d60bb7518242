package consigne.query.credits;

import static consigne.query.rows.RowColumn.changing;
import static consigne.query.rows.RowColumn.key;
import static consigne.query.rows.RowColumn.number;

import consigne.api.Event;
import consigne.api.creditnote.CreditMatch;
import consigne.api.creditnote.CreditNoteEvent;
import consigne.api.creditnote.CreditNoteEvent.CreditNoteCorrected;
import consigne.api.creditnote.CreditNoteEvent.CreditNoteIssued;
import consigne.api.creditnote.CreditNoteId;
import consigne.api.creditnote.CreditNoteView;
import consigne.api.creditnote.CreditedLine;
import consigne.api.past.ImportedInvoice;
import consigne.query.recorded.RecordedEvent;
import consigne.query.rows.RowTable;
import consigne.query.rows.VersionTables;
import consigne.query.rows.ViewJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Credit notes as they were issued, or last corrected. */
final class CreditNotes {

    static final RowTable<CreditNoteView> TABLE = new RowTable<>(
            "credit_note",
            List.of(
                    key("credit_note_id", "uuid", CreditNoteView::creditNoteId),
                    changing("customer_id", "text", CreditNoteView::customerId),
                    changing("source", "text", CreditNoteView::source),
                    changing("number", "text", CreditNoteView::number),
                    changing("issued_at", "timestamptz", CreditNoteView::issuedAt),
                    number("amount_cents", note -> note.amount().cents()),
                    changing("currency", "text", note -> note.amount().currency()),
                    number("matched_units", CreditNotes::matched),
                    number("unmatched_units", CreditNotes::unmatched),
                    changing("view", "json", ViewJson::write)));

    private CreditNotes() {}

    static @Nullable String sequence(Event event) {
        return event instanceof CreditNoteEvent note ? note.creditNoteId().toString() : null;
    }

    static List<CreditNoteView> rows(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case CreditNoteIssued e -> List.of(view(e.creditNoteId(), e.cancellation(), e.matches(), e.unmatched()));
            case CreditNoteCorrected e -> List.of(view(e.creditNoteId(), e.cancellation(), e.matches(), e.unmatched()));
            default -> List.of();
        };
    }

    private static CreditNoteView view(
            CreditNoteId id, ImportedInvoice note, List<CreditMatch> matches, List<CreditedLine> unmatched) {
        return new CreditNoteView(
                id,
                note.customerId(),
                note.source(),
                note.number(),
                note.invoicedAt(),
                note.total(),
                note.lines(),
                note.charges(),
                matches,
                unmatched);
    }

    /** Writes each note as it is by the last of its rows. */
    static void write(List<CreditNoteView> rows, VersionTables tables) {
        Map<CreditNoteId, CreditNoteView> last = new LinkedHashMap<>();
        rows.forEach(row -> last.put(row.creditNoteId(), row));
        tables.put(TABLE, List.copyOf(last.values()));
    }

    private static long matched(CreditNoteView note) {
        return note.matches().stream()
                .map(CreditMatch::quantity)
                .mapToLong(it -> it.value())
                .sum();
    }

    private static long unmatched(CreditNoteView note) {
        return note.unmatched().stream()
                .map(CreditedLine::quantity)
                .mapToLong(it -> it.value())
                .sum();
    }
}
