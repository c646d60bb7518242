package consigne.runtime.axonserver;

/** Axon Server has not the events any more that it had acknowledged, or others in their place. */
final class EventsLost extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    EventsLost(long position, String eventId) {
        super("Axon Server has lost events: at position %d it does not have the event %s that was copied from there"
                .formatted(position, eventId));
    }
}
