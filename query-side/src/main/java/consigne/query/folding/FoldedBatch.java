package consigne.query.folding;

import java.util.List;

/**
 * What a batch of events came to.
 *
 * @param begun the views of things that had none
 * @param replaced views that take the place of others
 */
public record FoldedBatch<V>(List<StoredView<V>> begun, List<Replaced<V>> replaced) {}
