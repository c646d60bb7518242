package consigne.command.order;

import consigne.api.order.CreditNoteCommand;
import consigne.api.order.CreditNoteEvent;
import consigne.platform.deciding.DecidedAggregate;
import org.axonframework.modelling.command.AggregateRoot;

/** The Axon aggregate around {@link CreditNoteDecider}. */
@AggregateRoot(type = "credit-note")
final class CreditNote extends DecidedAggregate<Boolean, CreditNoteCommand, CreditNoteEvent> {

    CreditNote(String id, CreditNoteDecider decider) {
        super(id, decider);
    }
}
