package consigne.eventstore;

import java.time.Duration;

/** Events that are on their way to the disk. */
public interface PendingAppend {

    /**
     * Returns when the events are on disk; for whoever has handed them over.
     *
     * @throws RuntimeException what {@link PostgresEventStorageEngine#appendEvents} throws; a
     *     {@link org.axonframework.modelling.command.ConcurrencyException} too where what they build upon is not stored
     */
    void await();

    /** Whether they are on disk within a time; for others who want to know. */
    boolean isStoredWithin(Duration patience);

    /** Whether what they build upon was not stored, so that they were not even judged. */
    boolean hasLostItsBasis();
}
