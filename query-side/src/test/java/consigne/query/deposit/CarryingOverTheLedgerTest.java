package consigne.query.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A ledger that was kept before its lines said who did it, and what the empties at the door paid for. */
class CarryingOverTheLedgerTest {

    private static final String BEFORE = "3.7";

    private final Database database = TestPostgres.freshDatabase();
    private final JdbcClient sql = JdbcClient.create(
            new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password()));

    @Test
    void everyLineSaysWhoDidItAndWhatPaid() {
        migrate(BEFORE);
        settled(1, "0.00", 1040, 0);
        settled(2, "6.00", 2000, 100);
        settled(3, "5.00", 500, 0);

        migrate("latest");

        assertThat(lines())
                .containsExactly(
                        "1.1 set-off 1040, 0 left, by fulfilment for anna in e1",
                        "2.1 set-off 1400, 700 left, by fulfilment for anna in e2",
                        "2.2 credit-used 600, 100 left, by fulfilment for anna in e2",
                        "3.1 credit-used 500, 0 left, by fulfilment for anna in e3");
    }

    private List<String> lines() {
        return sql.sql("""
                        select format('%s.%s %s %s, %s left, by %s for %s in %s', position, line, kind, amount_cents,
                            credit_cents_after, actor, initiator, event_id)
                        from deposit_ledger order by position, line""").query(String.class).list();
    }

    private void settled(long position, String creditUsed, long amount, long left) {
        sql.sql("""
                        insert into event (position, sequence, recorded_at, latest_at, command_index, aggregate_id,
                            event_id, type, revision, payload, metadata, hash)
                        values (:position, :position, now(), now(), 0, 'deposit:anna', 'e' || :position,
                            'deposit.delivery-settled', 'v1',
                            json_build_object('settlement', json_build_object('creditUsed',
                                json_build_object('amount', :used, 'currency', 'EUR'))),
                            '{"actor":"fulfilment","actorRole":"saga","actorChannel":"saga","initiator":"anna"}', '')""").param("position", position).param("used", creditUsed).update();
        sql.sql("""
                        insert into deposit_ledger (customer_id, position, line, at, kind, quantity, amount_cents,
                            currency, debit, credit, held_cents_after, credit_cents_after)
                        values ('anna', :position, 1, now(), 'credit-used', 0, :amount, 'EUR', 'customer-credit',
                            'receivable', 0, :left)""")
                .param("position", position)
                .param("amount", amount)
                .param("left", left)
                .update();
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.username(), database.password())
                .locations("classpath:db")
                .outOfOrder(true)
                .target(target)
                .load()
                .migrate();
    }
}
