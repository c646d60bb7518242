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
        if (hasRows(table, database)) {
            throw new IllegalStateException("The events of this database are in " + table
                    + ": open it with consigne.event-store=" + engine + ", or begin with an empty database");
        }
    }

    /**
     * Notes that the events here are a copy of those of another store; where it is noted already, that is all.
     *
     * @throws IllegalStateException where they are no copy
     */
    public static void noteCopyOf(String engine, JdbcClient database) {
        if (!hasRows("event_copy", database)) {
            requireNoEventsIn("event", "postgres", database);
            database.sql("insert into event_copy (of) values (?) on conflict do nothing")
                    .param(engine)
                    .update();
        }
    }

    private static boolean hasRows(String table, JdbcClient database) {
        boolean exists = database.sql("select to_regclass(?) is not null")
                .param(table)
                .query(Boolean.class)
                .single();
        return exists
                && database.sql("select exists (select from " + table + ")")
                        .query(Boolean.class)
                        .single();
    }
}
