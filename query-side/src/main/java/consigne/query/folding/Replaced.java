package consigne.query.folding;

/** A view that takes the place of another. */
public record Replaced<V>(StoredView<V> before, StoredView<V> after) {}
