package consigne.command.order;

import consigne.api.creditnote.CreditNoteEvent;
import consigne.api.creditnote.CreditNoteEvent.CreditNoteCorrected;
import consigne.api.creditnote.CreditNoteEvent.CreditNoteIssued;
import consigne.runtime.deciding.ImpossibleEvent;

/** Whether a credit note is issued. */
sealed interface CreditNoteState {

    record NotIssued() implements CreditNoteState {}

    record Issued() implements CreditNoteState {}

    /**
     * The state after an event.
     *
     * @throws ImpossibleEvent if it cannot have happened in this state
     */
    default CreditNoteState evolve(CreditNoteEvent event) {
        return switch (event) {
            case CreditNoteIssued _ when this instanceof NotIssued -> new Issued();
            case CreditNoteCorrected _ when this instanceof Issued -> this;
            case CreditNoteIssued _, CreditNoteCorrected _ -> throw new ImpossibleEvent(this, event);
        };
    }
}
