package consigne.saga.fulfilment;

import consigne.api.Event;
import consigne.runtime.schedule.Deadlines.Deadline;
import consigne.saga.notes.SagaNote;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** The fulfilment of one order in a batch of events, and what of it is still to be written. */
final class OrderUnderWay {

    private final String orderId;
    private @Nullable Fulfilment order;
    private boolean ended;
    private final List<Deadline> deadlines = new ArrayList<>();
    private final List<SagaNote> notes = new ArrayList<>();

    OrderUnderWay(String orderId, @Nullable Fulfilment order) {
        this.orderId = orderId;
        this.order = order;
    }

    String orderId() {
        return orderId;
    }

    /** How it stands; none where it has not begun, or is over. */
    @Nullable
    Fulfilment order() {
        return order;
    }

    /** Keeps what has come of an event. */
    void took(EventMessage<?> message, Fulfilment after, FulfilmentSteps steps) {
        notes.add(FulfilmentProgress.note(message, after, steps.taken()));
        deadlines.addAll(steps.deadlines());
        boolean isLast = FulfilmentSaga.LAST.contains(((Event) message.getPayload()).getClass());
        ended = isLast;
        order = isLast ? null : after;
    }

    /** Whether it was led to its end, and not begun again. */
    boolean hasEnded() {
        return ended;
    }

    boolean hasChanged() {
        return !notes.isEmpty();
    }

    List<Deadline> deadlines() {
        return deadlines;
    }

    List<SagaNote> notes() {
        return notes;
    }
}
