package consigne.query.folding;

/** A view that takes the place of another. */
public record Change<V>(Kept<V> before, Kept<V> after) {}
