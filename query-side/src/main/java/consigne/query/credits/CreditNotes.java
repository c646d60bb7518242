package consigne.query.credits;

import static consigne.query.rows.Column.number;
import static consigne.query.rows.Column.text;

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
import consigne.query.rows.ViewJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps credit notes as they were issued, or last corrected. */
record CreditNotes(JdbcClient database) {

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
    void insert(List<CreditNoteView> rows) {
        Map<CreditNoteId, CreditNoteView> last = new LinkedHashMap<>();
        rows.forEach(row -> last.put(row.creditNoteId(), row));
        write(List.copyOf(last.values()));
    }

    private void write(List<CreditNoteView> notes) {
        database.sql("""
                        insert into credit_note (credit_note_id, customer_id, source, number, issued_at, amount_cents,
                            currency, matched_units, unmatched_units, view)
                        select * from unnest(:id::uuid[], :customer_id::text[], :source::text[], :number::text[],
                            :issued_at::timestamptz[], :amount::bigint[], :currency::text[], :matched::bigint[],
                            :unmatched::bigint[], :view::json[])
                        on conflict (credit_note_id) do update set customer_id = excluded.customer_id,
                            source = excluded.source, number = excluded.number, issued_at = excluded.issued_at,
                            amount_cents = excluded.amount_cents, currency = excluded.currency,
                            matched_units = excluded.matched_units, unmatched_units = excluded.unmatched_units,
                            view = excluded.view
                        """)
                .param("id", text(notes, CreditNoteView::creditNoteId))
                .param("customer_id", text(notes, CreditNoteView::customerId))
                .param("source", text(notes, CreditNoteView::source))
                .param("number", text(notes, CreditNoteView::number))
                .param("issued_at", text(notes, CreditNoteView::issuedAt))
                .param("amount", number(notes, note -> note.amount().cents()))
                .param("currency", text(notes, note -> note.amount().currency()))
                .param("matched", number(notes, CreditNotes::matched))
                .param("unmatched", number(notes, CreditNotes::unmatched))
                .param("view", text(notes, ViewJson::write))
                .update();
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
