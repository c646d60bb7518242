package consigne.runtime.jdbc;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What else changes in a shop's database when its events have been copied from one store to another, and agree. */
public final class EngineChange {

    private static final String OURS = "org.axonframework.eventhandling.GlobalSequenceTrackingToken";
    private static final String AXONS = "org.axonframework.eventhandling.GapAwareTrackingToken";

    private final JdbcClient database;

    public EngineChange(JdbcClient database) {
        this.database = database;
    }

    /** From now on the events here are a copy of those in an Axon Server. */
    public void toAxonServer() {
        if (exists("event_copy")) {
            database.sql("insert into event_copy (of) values ('axon-server') on conflict do nothing")
                    .update();
        }
    }

    /** From now on the events here are the only ones. */
    public void fromAxonServer() {
        if (exists("event_copy")) {
            database.sql("delete from event_copy").update();
        }
    }

    /** Whether every event of Axon's engine has the position that it gets with ours. */
    public boolean keepsPositions() {
        return database.sql("select coalesce(max(position), 0) = count(*) from axon.stored_event")
                .query(Boolean.class)
                .single();
    }

    /** Has read models and sagas go on with our engine where they are, and removes what Axon's has stored. */
    public void fromAxonsEngine() {
        if (exists("token_entry")) {
            database.sql("""
                            update token_entry set token_type = :ours, token = convert_to(
                                json_build_object('globalIndex', least(
                                    (convert_from(token, 'UTF8')::json ->> 'index')::bigint,
                                    (select min(gap::text::bigint) - 1
                                        from json_array_elements(convert_from(token, 'UTF8')::json -> 'gaps') gap)))::text,
                                'UTF8')
                            where token_type = :axons""").param("ours", OURS).param("axons", AXONS).update();
        }
        database.sql("truncate axon.stored_event, axon.command, axon.snapshot").update();
    }

    /** Has read models and sagas go on with Axon's engine where they are, and removes what ours has stored. */
    public void toAxonsEngine() {
        if (exists("token_entry")) {
            database.sql("""
                            update token_entry set token_type = :axons, token = convert_to(
                                json_build_object('index', (convert_from(token, 'UTF8')::json ->> 'globalIndex')::bigint,
                                    'gaps', json_build_array())::text,
                                'UTF8')
                            where token_type = :ours""").param("ours", OURS).param("axons", AXONS).update();
        }
        database.sql("truncate event, snapshot").update();
        database.sql("update event_head set position = 0, hash = decode(repeat('00', 32), 'hex')")
                .update();
    }

    private boolean exists(String table) {
        return database.sql("select to_regclass(?) is not null")
                .param(table)
                .query(Boolean.class)
                .single();
    }
}
