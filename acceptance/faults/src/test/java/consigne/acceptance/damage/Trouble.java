package consigne.acceptance.damage;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Has the database refuse whatever is written to some of its tables, for a while. */
record Trouble(JdbcClient sql) {

    /** All that a process writes besides events: what is read, claims, sagas, deadlines, keys, and what is parked. */
    static final List<String> TABLES = List.of(
            "orders",
            "order_part",
            "placed_order",
            "order_history",
            "stock",
            "stock_movement",
            "deposit_account",
            "deposit_ledger",
            "token_entry",
            "receipt",
            "fulfilment",
            "purchase",
            "saga_progress",
            "saga_step",
            "scheduled_tasks",
            "idempotency_key",
            "parked_event");

    /** Every state of PostgreSQL's that a statement may meet on a bad day, and some of good ones. */
    static final List<String> STATES = List.of(
            "08000", "08003", "08006", "0A000", "22000", "22001", "22003", "22021", "22P02", "22P05", "23000", "23502",
            "23503", "23505", "23514", "25000", "25006", "25P02", "25P03", "28000", "40001", "40002", "40P01", "42501",
            "42703", "42P01", "42883", "53000", "53100", "53200", "53300", "54000", "55000", "55006", "55P03", "57014",
            "57P01", "57P05", "58030", "XX000");

    /** Begins it on one table. */
    void begins(String table, String state) {
        sql.sql("""
                        create or replace function refuse_%s() returns trigger language plpgsql as $$
                        begin raise exception 'a bad day' using errcode = '%s'; end $$""".formatted(table, state)).update();
        sql.sql("create trigger refusing before insert or update on %s for each row execute function refuse_%s()"
                        .formatted(table, table))
                .update();
    }

    void ends(String table) {
        sql.sql("drop trigger refusing on " + table).update();
    }
}
