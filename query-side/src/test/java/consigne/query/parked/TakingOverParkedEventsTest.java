package consigne.query.parked;

import static consigne.query.fixtures.Orders.anOrder;
import static consigne.query.fixtures.Orders.anOrderPlaced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import consigne.api.OrderId;
import consigne.api.order.OrderEvent.OrderConfirmed;
import consigne.api.order.OrderEvent.OrderDispatched;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import consigne.query.fixtures.RunningShop;
import java.time.Duration;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What was parked before is still parked for whoever has the work now. */
class TakingOverParkedEventsTest {

    private final Database database = TestPostgres.freshDatabase();

    @Test
    void nothingOvertakesWhatWasParkedBeforeAStart() {
        try (RunningShop shop = RunningShop.openOn(database)) {
            nothingOvertakes(shop);
        }
    }

    private static void nothingOvertakes(RunningShop shop) {
        OrderId order = anOrder();
        shop.happens(anOrderPlaced(order));
        await().atMost(Duration.ofSeconds(20)).until(() -> shown(shop, order).equals("placed"));
        shop.sql()
                .sql("alter table orders add constraint never check (status <> 'confirmed')")
                .update();
        shop.happens(new OrderConfirmed(order, 0));
        await().atMost(Duration.ofSeconds(20)).until(() -> parked(shop).size() == 1);
        shop.processor("orders").shutDown();
        shop.happens(new OrderDispatched(order));

        shop.restart();

        await().atMost(Duration.ofSeconds(20)).until(() -> parked(shop).size() == 2);
        assertThat(shown(shop, order)).isEqualTo("placed");
        shop.sql().sql("alter table orders drop constraint never").update();
        await().atMost(Duration.ofSeconds(20)).until(() -> shown(shop, order).equals("dispatched"));
    }

    @Test
    void whatAFormerVersionHasParkedInItsOwnTableWaitsWithAllOthers() {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.username(), database.password())
                .locations("classpath:db")
                .outOfOrder(true)
                .target("2.7")
                .load()
                .migrate();
        JdbcClient before = JdbcClient.create(
                new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password()));
        letter(before, 0, "{\"globalIndex\":17}", "too large");
        letter(before, 1, "{\"index\":18,\"gaps\":[]}", null);

        try (RunningShop shop = RunningShop.openOn(database)) {
            assertThat(shop.sql().sql("""
                                    select position || ' ' || kind || ' ' || sequence || ' ' || event_id || ' '
                                        || coalesce(cause, 'behind') || ' ' || extract(year from parked_at)
                                    from parked_event where processor = 'elsewhere' order by position""").query(String.class).list())
                    .containsExactly(
                            "17 read-model order:7 event-0 java.lang.ArithmeticException: too large 2026",
                            "18 read-model order:7 event-1 behind 2026");
        }
    }

    private static List<Long> parked(RunningShop shop) {
        return shop.sql()
                .sql("select position from parked_event where processor = 'orders'")
                .query(Long.class)
                .list();
    }

    private static String shown(RunningShop shop, OrderId order) {
        return String.valueOf(shop.get("/api/orders/" + order).body().get("status"));
    }

    private static void letter(JdbcClient sql, int index, String token, @Nullable String cause) {
        sql.sql("""
                        insert into dead_letter (deadletteridentifier, processinggroup, sequenceidentifier,
                            sequenceindex, messagetype, eventidentifier, timestamp, payloadtype, payload, token,
                            enqueuedat, causetype, causemessage)
                        values (:index::text, 'elsewhere', 'order:7', :index, '', 'event-' || :index, '', '', '',
                            convert_to(:token, 'UTF8'), '2026-03-01T10:00:00Z',
                            case when :cause::text is not null then 'java.lang.ArithmeticException' end, :cause)""")
                .param("index", index)
                .param("token", token)
                .param("cause", cause)
                .update();
    }
}
