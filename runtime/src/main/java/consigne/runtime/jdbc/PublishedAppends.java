package consigne.runtime.jdbc;

import consigne.eventstore.PendingAppend;
import consigne.runtime.deciding.EventAppender;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Publishes events at once, as Axon does outside of units of work: they are on disk then, and readers are woken. */
public record PublishedAppends(EventStore events) implements EventAppender {

    @Override
    public PendingAppend append(List<? extends DomainEventMessage<?>> messages, @Nullable PendingAppend basis) {
        UnitOfWork<?> around = CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get() : null;
        if (around != null) {
            CurrentUnitOfWork.clear(around);
        }
        try {
            events.publish(messages);
        } finally {
            if (around != null) {
                CurrentUnitOfWork.set(around);
            }
        }
        return STORED;
    }
}
