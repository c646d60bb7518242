package consigne.query.folding;

import consigne.query.recorded.RecordedEvent;
import org.jspecify.annotations.Nullable;

/** What an event made of a view. */
public record Evolved<V>(RecordedEvent event, @Nullable V before, V after) {}
