package consigne.runtime.sharing;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which processes share a database, as each of them says again and again that it is there. One clock is read: the
 * database's.
 */
public final class Attendance {

    private static final String A_LONG_TIME = "interval '1 day'";

    private final JdbcClient database;
    private final String node;
    private final String kind;
    private final Duration holds;

    /**
     * @param node this process
     * @param kind what it does; processes of one kind do the same
     * @param holds how long a process counts as there that says nothing
     */
    public Attendance(JdbcClient database, String node, String kind, Duration holds) {
        this.database = database;
        this.node = node;
        this.kind = kind;
        this.holds = holds;
    }

    /** Says that this process is there, and counts those of its kind, itself included. */
    int present() {
        database.sql("""
                        insert into process_present (node, kind, seen_at) values (:node, :kind, clock_timestamp())
                        on conflict (node) do update set kind = excluded.kind, seen_at = excluded.seen_at""").param("node", node).param("kind", kind).update();
        return database.sql("""
                        select count(*) from process_present
                        where kind = :kind and seen_at > clock_timestamp() - make_interval(secs => :seconds)""")
                .param("kind", kind)
                .param("seconds", holds.toSeconds())
                .query(Integer.class)
                .single();
    }

    /** Says that this process is there no longer, and forgets those that have not been for long. */
    void leave() {
        database.sql("delete from process_present where node = ? or seen_at < clock_timestamp() - " + A_LONG_TIME)
                .param(node)
                .update();
    }
}
