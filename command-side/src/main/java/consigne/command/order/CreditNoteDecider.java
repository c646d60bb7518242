package consigne.command.order;

import consigne.api.Quantity;
import consigne.api.catalogue.Sku;
import consigne.api.creditnote.CreditMatch;
import consigne.api.creditnote.CreditNoteCommand;
import consigne.api.creditnote.CreditNoteCommand.IssueCreditNote;
import consigne.api.creditnote.CreditNoteEvent;
import consigne.api.creditnote.CreditNoteEvent.CreditNoteIssued;
import consigne.api.creditnote.CreditedLine;
import consigne.api.past.ImportedLine;
import consigne.runtime.deciding.Decider;
import consigne.runtime.deciding.Decision;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Decides on credit notes; the state says whether one is issued. */
record CreditNoteDecider() implements Decider<Boolean, CreditNoteCommand, CreditNoteEvent> {

    @Override
    public Boolean initial() {
        return false;
    }

    @Override
    public Boolean evolve(Boolean issued, CreditNoteEvent event) {
        return switch (event) {
            case CreditNoteIssued _ -> true;
        };
    }

    @Override
    public Decision<CreditNoteEvent> decide(Boolean issued, CreditNoteCommand command) {
        return switch (command) {
            case IssueCreditNote c -> issued ? Decision.nothingToDo() : issue(c);
        };
    }

    private static Decision<CreditNoteEvent> issue(IssueCreditNote c) {
        return Decision.accept(new CreditNoteIssued(c.creditNoteId(), c.cancellation(), c.matches(), unmatched(c)));
    }

    /** What was taken back less what earlier orders cover, by product. */
    private static List<CreditedLine> unmatched(IssueCreditNote c) {
        Map<Sku, Long> open = new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
        for (ImportedLine line : c.cancellation().lines()) {
            open.merge(line.sku(), -line.quantity(), Long::sum);
        }
        for (CreditMatch match : c.matches()) {
            open.merge(match.sku(), -match.quantity().value(), Long::sum);
        }
        return open.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new CreditedLine(entry.getKey(), new Quantity(entry.getValue())))
                .toList();
    }
}
