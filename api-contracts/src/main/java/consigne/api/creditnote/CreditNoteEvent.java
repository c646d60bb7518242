package consigne.api.creditnote;

import consigne.api.Event;
import consigne.api.past.ImportedInvoice;
import java.util.List;

/** What can have happened to a credit note. */
public sealed interface CreditNoteEvent extends Event {

    CreditNoteId creditNoteId();

    @Override
    default String aggregateId() {
        return creditNoteId().aggregateId();
    }

    /**
     * A cancellation of the past was taken over.
     *
     * @param matches the earlier orders that it takes back from, as far as they cover it
     * @param unmatched what no earlier order covers
     */
    record CreditNoteIssued(
            CreditNoteId creditNoteId,
            ImportedInvoice cancellation,
            List<CreditMatch> matches,
            List<CreditedLine> unmatched)
            implements CreditNoteEvent {}

    /**
     * The books say something else of a credit note than they did when it was taken over.
     *
     * @param matches the earlier orders that it takes back from, as far as they cover it
     * @param unmatched what no earlier order covers
     */
    record CreditNoteCorrected(
            CreditNoteId creditNoteId,
            ImportedInvoice was,
            ImportedInvoice cancellation,
            List<CreditMatch> matches,
            List<CreditedLine> unmatched)
            implements CreditNoteEvent {}
}
