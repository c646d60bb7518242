package consigne.query.credits;

import static consigne.query.rows.Column.number;
import static consigne.query.rows.Column.text;

import consigne.api.Event;
import consigne.api.creditnote.CreditMatch;
import consigne.api.creditnote.CreditNoteEvent.CreditNoteIssued;
import consigne.api.creditnote.CreditNoteView;
import consigne.api.creditnote.CreditedLine;
import consigne.api.past.ImportedInvoice;
import consigne.query.recorded.RecordedEvent;
import consigne.query.rows.ViewJson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps credit notes; nothing happens to one after it is issued. */
record CreditNotes(JdbcClient database) {

    static @Nullable String sequence(Event event) {
        return event instanceof CreditNoteIssued issued ? issued.creditNoteId().toString() : null;
    }

    static List<CreditNoteView> rows(RecordedEvent recorded) {
        return recorded.event() instanceof CreditNoteIssued issued ? List.of(view(issued)) : List.of();
    }

    private static CreditNoteView view(CreditNoteIssued issued) {
        ImportedInvoice note = issued.cancellation();
        return new CreditNoteView(
                issued.creditNoteId(),
                note.customerId(),
                note.source(),
                note.number(),
                note.invoicedAt(),
                note.total(),
                note.lines(),
                note.charges(),
                issued.matches(),
                issued.unmatched());
    }

    void insert(List<CreditNoteView> notes) {
        database.sql("""
                        insert into credit_note (credit_note_id, customer_id, source, number, issued_at, amount_cents,
                            currency, matched_units, unmatched_units, view)
                        select * from unnest(:id::uuid[], :customer_id::text[], :source::text[], :number::text[],
                            :issued_at::timestamptz[], :amount::bigint[], :currency::text[], :matched::bigint[],
                            :unmatched::bigint[], :view::json[])
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
