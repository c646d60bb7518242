package consigne.runtime.ids;

import java.time.Clock;
import org.axonframework.common.IdentifierFactory;

/** Gives Axon's messages ids of version 7, which stand in an index in the order in which they were made. */
public final class TimeOrderedIds extends IdentifierFactory {

    private final Ids ids = new Ids(Clock.systemUTC());

    @Override
    public String generateIdentifier() {
        return ids.fresh().toString();
    }
}
