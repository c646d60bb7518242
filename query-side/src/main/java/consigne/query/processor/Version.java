package consigne.query.processor;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A version of a read model: rows that were computed by one rule, in tables of their own.
 *
 * @param rule the name of the rule that it is computed by
 * @param from since when that differs from the usual one; none for all time
 * @param edition of the code that has built it
 * @param schema where its tables lie
 * @param healed how often rows of it were put right by hand
 * @param until the position that it stands at for good, where it is a copy or becomes one; none where it goes on
 */
public record Version(
        long id,
        String readModel,
        String rule,
        @Nullable Instant from,
        int edition,
        State state,
        String schema,
        long healed,
        @Nullable Long until) {

    /** What a version is there for. */
    public enum State {
        /** Queries read it. */
        IN_SERVICE,
        /** It takes each event together with the one in service. */
        FOLLOWING,
        /** It is being built, and takes no events but those that the rebuild gives it. */
        BUILDING,
        /** It stands at a position for good; queries read it that ask for that. */
        COPY,
        /** It could not go on, and takes no more events. */
        FAILED,
        /** Its tables are gone. */
        DROPPED;

        /** How it is stored. */
        public String stored() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static State of(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
