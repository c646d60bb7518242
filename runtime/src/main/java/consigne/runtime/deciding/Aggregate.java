package consigne.runtime.deciding;

/**
 * How an aggregate stands.
 *
 * @param state what its events have made of it
 * @param version the sequence of the last of them; -1 before the first
 * @param snapshotVersion the same for its newest snapshot; -1 while there is none
 */
record Aggregate<S>(S state, long version, long snapshotVersion) {

    static <S> Aggregate<S> beforeAnything(S initial) {
        return new Aggregate<>(initial, -1, -1);
    }

    Aggregate<S> after(S nextState) {
        return new Aggregate<>(nextState, version + 1, snapshotVersion);
    }

    Aggregate<S> withSnapshot() {
        return new Aggregate<>(state, version, version);
    }

    boolean isDueForASnapshot() {
        return version - snapshotVersion >= Aggregates.SNAPSHOT_EVERY;
    }
}
