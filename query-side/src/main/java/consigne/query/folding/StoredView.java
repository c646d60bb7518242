package consigne.query.folding;

/**
 * A view as it is kept.
 *
 * @param position of the last event that has changed it
 */
public record StoredView<V>(V view, long position) {}
