package consigne.query.rebuild;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a rebuild has got. */
public enum RebuildPhase {
    /** Events are folded into tables of its own. */
    BUILDING,
    /** The new version takes each event together with the one in service, and is compared with it. */
    COMPARING,
    /** It was compared, and waits for somebody to switch to it or to cancel it. */
    COMPARED,
    /** It is in service. */
    SWITCHED,
    /** It was in service, and the version before is again. */
    ROLLED_BACK,
    /** It has made a copy as of a position, which is kept for a while. */
    KEPT,
    /** The time of the copy has ended, and its tables are gone. */
    EXPIRED,
    /** It was given up, and its tables are gone. */
    CANCELLED,
    /** It could not go on, and its tables are gone. */
    FAILED;

    @JsonCreator
    static RebuildPhase named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
