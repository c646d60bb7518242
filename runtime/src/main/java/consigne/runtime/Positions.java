package consigne.runtime;

import java.util.OptionalLong;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Where messages of the event store stand among all events. */
public final class Positions {

    private Positions() {}

    /** The position of an event; none of one that was read without it. */
    public static OptionalLong of(EventMessage<?> event) {
        return event instanceof TrackedEventMessage<?> tracked && tracked.trackingToken() != null
                ? tracked.trackingToken().position()
                : OptionalLong.empty();
    }
}
