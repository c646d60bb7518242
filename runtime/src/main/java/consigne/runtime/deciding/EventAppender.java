package consigne.runtime.deciding;

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
    Pending append(List<? extends DomainEventMessage<?>> events, @Nullable Pending basis);

    /** Events on their way to the disk. */
    interface Pending {

        /**
         * Returns when they are on disk; for whoever has handed them over.
         *
         * @throws org.axonframework.modelling.command.ConcurrencyException if their place is taken, or what they build
         *     upon was not stored
         */
        void await();

        /** Whether they are on disk within a time; for others who want to know. */
        boolean isStoredWithin(Duration patience);

        /** Whether they were refused for what they build upon: the command was not even judged. */
        boolean hasLostItsBasis();
    }

    /** Events of a store that has them on disk before it lets go of them. */
    Pending STORED = new Pending() {
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
