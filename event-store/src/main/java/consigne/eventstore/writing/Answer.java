package consigne.eventstore.writing;

import org.jspecify.annotations.Nullable;

/** What became of the events of one append: all of them are stored, or none, or nobody knows. */
public sealed interface Answer {

    /** All are on disk, the last at this position. */
    record Stored(long lastPosition) implements Answer {}

    /** Nothing was stored, and nothing of it will be; the same append may succeed later. */
    record NotStored(String why, @Nullable Exception cause) implements Answer {}

    /** They are stored as a whole or not at all: no answer came. */
    record Unknown(String why) implements Answer {}

    /** PostgreSQL cannot take what one of the events holds. */
    record Unstorable(Exception cause) implements Answer {}

    /** The aggregate has an event with that sequence already. */
    record SequenceTaken(String aggregateId, long sequence) implements Answer {}

    /** A command with this id has stored its events before, in the unbroken run between these positions. */
    record CommandStored(String commandId, long firstPosition, long lastPosition) implements Answer {}
}
