package consigne.acceptance.shop;

import java.util.Locale;

/** The store of events: {@code -Dconsigne.event-store=jdbc} tells the shop, and the tests of it. */
public enum Engine {
    POSTGRES("public", 0),
    JDBC("axon,public", 1),
    AXON_SERVER("public", 1);

    private final String searchPath;
    private final int pause;

    Engine(String searchPath, int pause) {
        this.searchPath = searchPath;
        this.pause = pause;
    }

    public static Engine underTest() {
        return valueOf(System.getProperty("consigne.event-store", "postgres")
                .toUpperCase(Locale.ROOT)
                .replace('-', '_'));
    }

    /** Where {@code event} is found under the same columns. */
    String searchPath() {
        return searchPath;
    }

    /** How many seconds to wait until everybody can read what has just happened. */
    public int pause() {
        return pause;
    }
}
