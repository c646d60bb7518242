package consigne.runtime.deciding;

import org.jspecify.annotations.Nullable;

/**
 * How an aggregate stands after what this process has decided about it, on disk or on its way there.
 *
 * @param tip the place of what was decided last; none since the aggregate was read
 * @param reading which reading of the aggregate it goes back to: what was decided since fails together, since each
 *     builds upon the one before
 */
record Recollection<S>(Aggregate<S> aggregate, @Nullable Place tip, long reading) {

    static <S> Recollection<S> read(Aggregate<S> aggregate, long reading) {
        return new Recollection<>(aggregate, null, reading);
    }

    /** The same, when all of it is on disk. */
    Recollection<S> onDisk() {
        return new Recollection<>(aggregate, null, reading);
    }

    Recollection<S> after(Aggregate<S> next, Place place) {
        return new Recollection<>(next, place, reading);
    }
}
