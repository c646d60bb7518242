package consigne.runtime.sharing;

import java.time.Duration;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which processes share a database, as each of them says again and again that it is there. One clock is read: the
 * database's.
 */
public final class Attendance {

    private static final String IT_IS_THERE = """
            insert into process_present (node, work, seen_at) values (:node, :work, clock_timestamp())
            on conflict (node) do update set work = excluded.work, seen_at = excluded.seen_at""";

    private static final String HOW_MANY_ARE = """
            select count(*) from process_present
            where work = cast(:work as text[])
                and seen_at > clock_timestamp() - make_interval(secs => :seconds)""";

    private static final String IT_IS_GONE = """
            delete from process_present where node = ? or seen_at < clock_timestamp() - interval '1 day'""";

    private final JdbcClient database;
    private final String node;
    private final Duration holds;

    /**
     * @param node this process
     * @param holds how long a process counts as there that says nothing
     */
    public Attendance(JdbcClient database, String node, Duration holds) {
        this.database = database;
        this.node = node;
        this.holds = holds;
    }

    /**
     * Says that this process is there, and counts those that do the same, itself included.
     *
     * @param work the names of all that it does
     */
    int present(Collection<String> work) {
        String[] all = work.stream().sorted().toArray(String[]::new);
        database.sql(IT_IS_THERE).param("node", node).param("work", all).update();
        return database.sql(HOW_MANY_ARE)
                .param("work", all)
                .param("seconds", holds.toSeconds())
                .query(Integer.class)
                .single();
    }

    /** Says that this process is there no longer, and forgets those that have not been for long. */
    void leave() {
        database.sql(IT_IS_GONE).param(node).update();
    }
}
