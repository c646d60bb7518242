package consigne.command.order;

import consigne.api.OrderId;
import consigne.api.Reason;
import consigne.runtime.commands.Origin;
import consigne.vault.customer.Notes;
import consigne.web.access.Owners;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Keeps what people write about an order: it is about the customer whose order it is. */
public final class OrderNotes {

    private final Owners owners;
    private final Notes notes;

    OrderNotes(Owners owners, Notes notes) {
        this.owners = owners;
        this.notes = notes;
    }

    /**
     * Keeps words for a command, as {@link Notes#forCommand} does. Where the command is only tried nothing is kept, and
     * nothing told: the answer may be kept for a key.
     */
    public <T> T forCommand(OrderId order, Origin origin, Function<UnaryOperator<Reason>, T> command) {
        return origin.isRehearsal()
                ? command.apply(_ -> Notes.NOT_KEPT)
                : notes.forCommand(owners.of(order.toString()).orElse(null), command);
    }
}
