package consigne.runtime.deciding;

import consigne.api.Event;

/** An event that cannot have happened to an aggregate as it stood: the store or a decider is wrong. */
public final class ImpossibleEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Names the aggregate, its state and the event by their kinds, and tells nothing of what is in them. */
    public ImpossibleEvent(Object state, Event event) {
        super(event.getClass().getSimpleName() + " cannot have happened to " + event.aggregateId() + ", which was "
                + state.getClass().getSimpleName());
    }
}
