package consigne.launcher.embedded;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.core.env.Environment;

/** Where the data is. */
public enum Mode {
    /** In a PostgreSQL that this process starts. */
    EMBEDDED,

    /** In a PostgreSQL that is there already. */
    POSTGRES,

    /** Events in an Axon Server, all else in a PostgreSQL, both there already. */
    AXON_SERVER;

    /** The one that is called so. */
    public static Mode named(String name) {
        return Arrays.stream(values())
                .filter(mode -> mode.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "consigne.mode must be one of " + Arrays.toString(values()) + ", not " + name));
    }

    /** The one that the settings name; {@code embedded} where they name none. */
    public static Mode of(Environment environment) {
        return named(environment.getProperty("consigne.mode", EMBEDDED.toString()));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
