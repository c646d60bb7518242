package consigne.runtime.deciding;

import java.util.Collection;
import java.util.Map;

/** How far aggregates have come, asked for many at once. */
@FunctionalInterface
public interface AggregateVersions {

    /** The sequence number of the last event of each; those that nothing has happened to are missing. */
    Map<String, Long> of(Collection<String> aggregateIds);
}
