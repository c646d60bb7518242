package consigne.saga.fulfilment;

import consigne.saga.OrderOfEvent;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.modelling.saga.AssociationResolver;

/** Finds the saga of an event by its aggregate, where what it says cannot be read. Public because Axon makes it. */
public final class ByAggregate implements AssociationResolver {

    @Override
    public <T> void validate(String property, MessageHandlingMember<T> handler) {
        // Every event has an aggregate.
    }

    @Override
    public <T> Object resolve(String property, EventMessage<?> event, MessageHandlingMember<T> handler) {
        return OrderOfEvent.of(event);
    }
}
