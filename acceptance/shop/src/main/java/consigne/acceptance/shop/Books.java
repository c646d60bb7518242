package consigne.acceptance.shop;

import consigne.postgres.Database;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the database says, without asking the application. */
public final class Books {

    private final JdbcClient database;

    public Books(Database database) {
        this.database = JdbcClient.create(new DriverManagerDataSource(
                database.jdbcUrl() + "?currentSchema=" + Engine.underTest().searchPath(),
                database.username(),
                database.password()));
    }

    public JdbcClient sql() {
        return database;
    }

    /** How many events there are. */
    public long events() {
        return number("select count(*) from event");
    }

    /** How many events follow directly from what was sent through a front end. */
    public long eventsThrough(String channel) {
        return database.sql("select count(*) from event where metadata->>'actorChannel' = ?")
                .param(channel)
                .query(Long.class)
                .single();
    }

    /** The names of an order's own events, its payment's among them, in order. */
    public List<String> eventsOf(String order) {
        return database.sql("select type from event where aggregate_id in (?, ?) order by position")
                .param("order:" + order)
                .param("payment:" + order)
                .query(String.class)
                .list();
    }

    /** Money in cents that the provider holds for an order, and has taken for it. */
    public Held atTheProvider(String order) {
        return database.sql("""
                        select coalesce(sum(amount_cents) filter (where state in ('asked', 'authorised')), 0) as held,
                            coalesce(sum(captured_cents), 0) as captured
                        from simulated_authorisation where order_id = ?""")
                .param(order)
                .query((row, _) -> new Held(row.getLong("held"), row.getLong("captured")))
                .single();
    }

    public long number(String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    /** Money in cents. */
    public record Held(long held, long captured) {}
}
