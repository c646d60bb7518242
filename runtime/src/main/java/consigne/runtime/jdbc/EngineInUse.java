package consigne.runtime.jdbc;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps a shop from being opened with one engine while its events lie in the tables of the other. */
public final class EngineInUse {

    private EngineInUse() {}

    /**
     * Returns where the other engine has stored nothing.
     *
     * @param table its table of events, which need not exist
     * @param engine its name in {@code consigne.event-store}
     * @throws IllegalStateException where it has
     */
    public static void requireNoEventsIn(String table, String engine, JdbcClient database) {
        boolean exists = database.sql("select to_regclass(?) is not null")
                .param(table)
                .query(Boolean.class)
                .single();
        if (exists
                && database.sql("select exists (select from " + table + ")")
                        .query(Boolean.class)
                        .single()) {
            throw new IllegalStateException("The events of this database are in " + table
                    + ": open it with consigne.event-store=" + engine + ", or begin with an empty database");
        }
    }
}
