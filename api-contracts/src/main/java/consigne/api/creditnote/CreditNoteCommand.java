package consigne.api.creditnote;

import consigne.api.Command;
import consigne.api.past.ImportedInvoice;
import java.util.List;

/** What can be asked of a credit note. */
public sealed interface CreditNoteCommand extends Command {

    CreditNoteId creditNoteId();

    @Override
    default String aggregateId() {
        return creditNoteId().aggregateId();
    }

    /** Takes over a cancellation of the past. */
    record IssueCreditNote(CreditNoteId creditNoteId, ImportedInvoice cancellation, List<CreditMatch> matches)
            implements CreditNoteCommand {

        @Override
        public boolean begins() {
            return true;
        }
    }

    /**
     * Takes over what the books say now of a credit note.
     *
     * @param was what they said when it was taken over, or last corrected
     */
    record CorrectCreditNote(
            CreditNoteId creditNoteId, ImportedInvoice was, ImportedInvoice cancellation, List<CreditMatch> matches)
            implements CreditNoteCommand {}
}
