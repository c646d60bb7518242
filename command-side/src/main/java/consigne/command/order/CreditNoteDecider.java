package consigne.command.order;

import consigne.api.Quantity;
import consigne.api.catalogue.Sku;
import consigne.api.creditnote.CreditMatch;
import consigne.api.creditnote.CreditNoteCommand;
import consigne.api.creditnote.CreditNoteCommand.CorrectCreditNote;
import consigne.api.creditnote.CreditNoteCommand.IssueCreditNote;
import consigne.api.creditnote.CreditNoteEvent;
import consigne.api.creditnote.CreditNoteEvent.CreditNoteCorrected;
import consigne.api.creditnote.CreditNoteEvent.CreditNoteIssued;
import consigne.api.creditnote.CreditNoteId;
import consigne.api.creditnote.CreditedLine;
import consigne.api.past.ImportedInvoice;
import consigne.api.past.ImportedLine;
import consigne.command.order.CreditNoteState.Issued;
import consigne.command.order.CreditNoteState.NotIssued;
import consigne.runtime.deciding.Decider;
import consigne.runtime.deciding.Decision;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Decides on credit notes. */
record CreditNoteDecider() implements Decider<CreditNoteState, CreditNoteCommand, CreditNoteEvent> {

    @Override
    public CreditNoteState initial() {
        return new NotIssued();
    }

    @Override
    public CreditNoteState evolve(CreditNoteState state, CreditNoteEvent event) {
        return state.evolve(event);
    }

    /** A correction of what was never taken over takes it over. */
    @Override
    public Decision<CreditNoteEvent> decide(CreditNoteState state, CreditNoteCommand command) {
        return switch (command) {
            case IssueCreditNote c ->
                switch (state) {
                    case NotIssued _ -> issue(c.creditNoteId(), c.cancellation(), c.matches());
                    case Issued _ -> Decision.nothingToDo();
                };
            case CorrectCreditNote c ->
                switch (state) {
                    case NotIssued _ -> issue(c.creditNoteId(), c.cancellation(), c.matches());
                    case Issued _ -> correct(c);
                };
        };
    }

    private static Decision<CreditNoteEvent> issue(
            CreditNoteId id, ImportedInvoice cancellation, List<CreditMatch> matches) {
        return Decision.accept(new CreditNoteIssued(id, cancellation, matches, unmatched(cancellation, matches)));
    }

    private static Decision<CreditNoteEvent> correct(CorrectCreditNote c) {
        return c.cancellation().equals(c.was())
                ? Decision.nothingToDo()
                : Decision.accept(new CreditNoteCorrected(
                        c.creditNoteId(),
                        c.was(),
                        c.cancellation(),
                        c.matches(),
                        unmatched(c.cancellation(), c.matches())));
    }

    /** What was taken back less what earlier orders cover, by product. */
    private static List<CreditedLine> unmatched(ImportedInvoice cancellation, List<CreditMatch> matches) {
        Map<Sku, Long> open = new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
        for (ImportedLine line : cancellation.lines()) {
            open.merge(line.sku(), -line.quantity(), Long::sum);
        }
        for (CreditMatch match : matches) {
            open.merge(match.sku(), -match.quantity().value(), Long::sum);
        }
        return open.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new CreditedLine(entry.getKey(), new Quantity(entry.getValue())))
                .toList();
    }
}
