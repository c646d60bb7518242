package consigne.command.order;

import consigne.api.OrderId;
import consigne.api.Reason;
import consigne.runtime.commands.Origin;
import consigne.vault.customer.Notes;
import consigne.web.access.Owners;
import org.jspecify.annotations.Nullable;

/** Keeps what people write about an order: it is about the customer whose order it is. */
public final class OrderNotes {

    private final Owners owners;
    private final Notes notes;

    OrderNotes(Owners owners, Notes notes) {
        this.owners = owners;
        this.notes = notes;
    }

    /**
     * Keeps words, and returns what events bear of them. Where the command is only tried nothing is kept, and nothing
     * told: the answer may be kept for a key.
     */
    public Reason keep(OrderId order, Reason words, Origin origin) {
        return origin.isRehearsal()
                ? Notes.NOT_KEPT
                : notes.keep(owners.of(order.toString()).orElse(null), words);
    }

    /** The same, of words that need not be there. */
    @Nullable
    Reason keepIfGiven(OrderId order, @Nullable Reason words, Origin origin) {
        return words == null ? null : keep(order, words, origin);
    }
}
