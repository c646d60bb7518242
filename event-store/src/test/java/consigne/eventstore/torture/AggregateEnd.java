package consigne.eventstore.torture;

import org.axonframework.eventhandling.DomainEventMessage;

/** The last event of an aggregate that somebody knows of; sequence -1 for none. */
record AggregateEnd(long sequence, String eventId) {

    static final AggregateEnd NONE = new AggregateEnd(-1, "");

    static AggregateEnd at(DomainEventMessage<?> event) {
        return new AggregateEnd(event.getSequenceNumber(), event.getIdentifier());
    }
}
