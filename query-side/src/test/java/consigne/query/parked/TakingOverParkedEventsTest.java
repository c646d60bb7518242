package consigne.query.parked;

import static consigne.query.fixtures.Orders.anOrder;
import static consigne.query.fixtures.Orders.anOrderPlaced;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import consigne.api.OrderId;
import consigne.api.order.OrderEvent.OrderConfirmed;
import consigne.api.order.OrderEvent.OrderDispatched;
import consigne.query.fixtures.RunningShop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was parked before is still parked for whoever has the work now. */
class TakingOverParkedEventsTest {

    private final RunningShop shop = RunningShop.open();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void nothingOvertakesWhatWasParkedBeforeAStart() {
        OrderId order = anOrder();
        shop.happens(anOrderPlaced(order));
        await().until(() -> shown(order).equals("placed"));
        shop.sql()
                .sql("alter table orders add constraint never check (status <> 'confirmed')")
                .update();
        shop.happens(new OrderConfirmed(order, 0));
        await().atMost(Duration.ofSeconds(20)).until(() -> parked().size() == 1);
        shop.processor("orders").shutDown();
        shop.happens(new OrderDispatched(order));

        shop.restart();

        await().atMost(Duration.ofSeconds(20)).until(() -> parked().size() == 2);
        assertThat(shown(order)).isEqualTo("placed");
        shop.sql().sql("alter table orders drop constraint never").update();
        await().atMost(Duration.ofSeconds(20)).until(() -> shown(order).equals("dispatched"));
    }

    @Test
    void whatAFormerVersionHasParkedInItsOwnTableWaitsWithAllOthers() throws IOException {
        shop.sql().sql(formerTable()).update();
        shop.sql()
                .sql("delete from flyway_schema_history where version = '2.8'")
                .update();
        letter(0, "{\"globalIndex\":17}", "too large");
        letter(1, "{\"index\":18,\"gaps\":[]}", null);

        shop.restart();

        assertThat(shop.sql().sql("""
                                select position || ' ' || sequence || ' ' || event_id || ' ' || coalesce(cause, 'behind')
                                    || ' ' || extract(year from parked_at)
                                from parked_event where processor = 'elsewhere' order by position""").query(String.class).list())
                .containsExactly(
                        "17 order:7 event-0 java.lang.ArithmeticException: too large 2026",
                        "18 order:7 event-1 behind 2026");
    }

    private List<Long> parked() {
        return shop.sql()
                .sql("select position from parked_event where processor = 'orders'")
                .query(Long.class)
                .list();
    }

    private String shown(OrderId order) {
        return String.valueOf(shop.get("/api/orders/" + order).body().get("status"));
    }

    private static String formerTable() throws IOException {
        try (var stream = TakingOverParkedEventsTest.class.getResourceAsStream("/db/runtime/V2.2__axon.sql")) {
            String all = new String(requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return all.substring(all.indexOf("create table dead_letter"));
        }
    }

    private void letter(int index, String token, @Nullable String cause) {
        shop.sql()
                .sql("""
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
