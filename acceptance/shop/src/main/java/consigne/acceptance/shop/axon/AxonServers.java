package consigne.acceptance.shop.axon;

import consigne.acceptance.axonserver.AxonServerStandIn;
import consigne.postgres.Database;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An Axon Server beside each database, since what is in the one is copied into the other: a stand-in, or a real one
 * where {@code AXON_SERVER_JAR} says what to run.
 */
public final class AxonServers {

    private static final Map<String, Integer> BESIDE = new ConcurrentHashMap<>();

    private AxonServers() {}

    /** Where the one beside a database is. */
    public static String beside(Database database) {
        return "127.0.0.1:" + BESIDE.computeIfAbsent(database.jdbcUrl(), _ -> start());
    }

    private static int start() {
        String jar = System.getenv("AXON_SERVER_JAR");
        return jar == null ? AxonServerStandIn.start().port() : RealAxonServer.start(jar);
    }
}
