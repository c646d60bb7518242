package consigne.query.rebuild;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** When the new version of a read model takes the place of the one in service. */
public enum SwitchRule {
    /** When it was compared, if all rows are the same. */
    WHEN_EQUAL,
    /** When somebody asks for it. */
    MANUAL,
    /** When it was compared, whatever the comparison says. */
    ALWAYS;

    @JsonCreator
    static SwitchRule named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
