package consigne.runtime.deciding;

import consigne.eventstore.PendingAppend;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Stores the events of decisions in the order in which they are handed over. Where the store can, a decision may build
 * upon events that are still on their way to the disk, and share their commit.
 */
public interface EventAppender {

    /**
     * Hands events of one aggregate over.
     *
     * @param basis the events that these build upon, without which they are not stored; none where they build upon what
     *     is on disk
     */
    PendingAppend append(List<? extends DomainEventMessage<?>> events, @Nullable PendingAppend basis);

    /** Events of a store that has them on disk before it lets go of them. */
    PendingAppend STORED = new PendingAppend() {
        @Override
        public void await() {
            // They are.
        }

        @Override
        public boolean isStoredWithin(Duration patience) {
            return true;
        }

        @Override
        public boolean hasLostItsBasis() {
            return false;
        }
    };
}
