package consigne.saga.receipt;

import consigne.api.naming.RejectionNames;
import consigne.api.receipt.Receipt;
import consigne.api.receipt.ReceiptCommand.IssueReceipt;
import consigne.runtime.commands.Actor;
import consigne.runtime.commands.Commands;
import consigne.runtime.commands.Occurrence;
import consigne.runtime.commands.Origin;
import consigne.runtime.commands.Outcome;
import consigne.runtime.ids.Ids;
import consigne.saga.OriginOfStep;
import consigne.saga.notes.StepNote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;

/**
 * What the clerk does about one event. The id of each command is derived from the order and what the receipt is for, so
 * that there is one of each for ever, whichever event leads to it and however often.
 */
final class ReceiptSteps {

    /** The saga's name, under which it acts and is shown; its letters bear it as well. */
    static final String CLERK = "receipt-clerk";

    /** The receipt of a sale; frozen, since the id of its command is derived from it. */
    static final String SALE = "receipt";

    private static final Actor ACTOR = new Actor(CLERK, "saga", "saga");

    private final Commands commands;
    private final ReceiptSettings settings;
    private final EventMessage<?> event;
    private final List<StepNote> taken = new ArrayList<>();

    ReceiptSteps(Commands commands, ReceiptSettings settings, EventMessage<?> event) {
        this.commands = commands;
        this.settings = settings;
        this.event = event;
    }

    /** The receipt of a refund; frozen like {@link #SALE}. */
    static String refund(int number) {
        return "receipt of refund " + number;
    }

    /**
     * Has a receipt numbered, in the book that was open when the event was recorded.
     *
     * @param name tells it from the other receipts of the order
     * @throws ReceiptRefused where a rule stands against it: the event is set aside, and the order goes on
     */
    void issue(String name, Receipt receipt) {
        Instant now = event.getTimestamp();
        IssueReceipt command = new IssueReceipt(settings.bookAt(now), now, receipt);
        switch (commands.execute(command, origin(receipt, name))) {
            case Outcome.Done _ -> taken.add(StepNote.done("issue", name, command.aggregateId()));
            case Outcome.Refused(var why) -> throw new ReceiptRefused(receipt.orderId(), RejectionNames.of(why));
        }
    }

    /** All that was done about the event so far. */
    List<StepNote> taken() {
        return List.copyOf(taken);
    }

    /** When the event happened, as far as that is believed. */
    Instant happenedAt() {
        return Occurrence.of(event.getMetaData())
                .filter(told -> told.certainty() == Occurrence.Certainty.KNOWN)
                .map(Occurrence::at)
                .orElse(event.getTimestamp());
    }

    private Origin origin(Receipt receipt, String name) {
        return OriginOfStep.about(
                event, ACTOR, Ids.derived(receipt.orderId().value(), name).toString());
    }
}
