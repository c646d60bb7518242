package consigne.query.folding;

import org.jspecify.annotations.Nullable;

/** What an event made of a view. */
public record Step<V>(RecordedEvent event, @Nullable V before, V after) {}
