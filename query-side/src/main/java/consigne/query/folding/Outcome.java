package consigne.query.folding;

import java.util.List;

/**
 * What a batch of events came to.
 *
 * @param begun the views of things that had none
 * @param changed views that take the place of others
 * @param steps what each event made of a view, in order
 */
public record Outcome<V>(List<Kept<V>> begun, List<Change<V>> changed, List<Step<V>> steps) {}
