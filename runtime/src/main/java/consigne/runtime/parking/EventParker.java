package consigne.runtime.parking;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Sets events aside of which turns out that they cannot be taken when the others of their batch are. */
@FunctionalInterface
public interface EventParker {

    /**
     * Sets an event aside, in the transaction of its batch.
     *
     * @param unit the batch's
     * @param cause why; none of one that waits behind another
     */
    void park(String processor, UnitOfWork<?> unit, EventMessage<?> event, @Nullable Throwable cause);
}
