package consigne.runtime.deciding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an aggregate stands.
 *
 * @param state what its events have made of it
 * @param version the sequence of the last of them; -1 before the first
 * @param snapshotVersion the same for its newest snapshot; -1 while there is none
 * @param lastHappened when the last of them happened, as far as is believed
 */
record Aggregate<S>(
        S state,
        long version,
        long snapshotVersion,
        @Nullable Instant lastHappened) {

    static <S> Aggregate<S> beforeAnything(S initial) {
        return new Aggregate<>(initial, -1, -1, null);
    }

    /** How many events have happened to it: what callers know as its version. */
    long events() {
        return version + 1;
    }

    Aggregate<S> after(S nextState) {
        return new Aggregate<>(nextState, version + 1, snapshotVersion, lastHappened);
    }

    Aggregate<S> happened(Instant at) {
        return new Aggregate<>(state, version, snapshotVersion, at);
    }

    Aggregate<S> withSnapshot() {
        return new Aggregate<>(state, version, version, lastHappened);
    }

    boolean isDueForASnapshot() {
        return version - snapshotVersion >= Aggregates.SNAPSHOT_EVERY;
    }
}
