package consigne.saga.receipt;

import consigne.saga.notes.SagaNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The purchase of one order in a batch of events, and what of it is still to be written. */
final class PurchaseUnderWay {

    private final String orderId;
    private @Nullable Purchase order;
    private boolean changed;
    private final List<SagaNote> notes = new ArrayList<>();

    PurchaseUnderWay(String orderId, @Nullable Purchase order) {
        this.orderId = orderId;
        this.order = order;
    }

    String orderId() {
        return orderId;
    }

    /** How it stands; none before the order was delivered. */
    @Nullable
    Purchase order() {
        return order;
    }

    /** Keeps what has come of an event. */
    void took(Purchase after, Optional<SagaNote> note) {
        changed = changed || !after.equals(order);
        order = after;
        note.ifPresent(notes::add);
    }

    boolean hasChanged() {
        return changed;
    }

    List<SagaNote> notes() {
        return notes;
    }
}
