package consigne.query.folding;

import static consigne.query.fixtures.Orders.ANNA;
import static consigne.query.fixtures.Orders.MORNING;
import static consigne.query.fixtures.Orders.anOrder;
import static consigne.query.fixtures.Orders.anOrderPlaced;
import static consigne.query.fixtures.Orders.cola;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import consigne.api.OrderId;
import consigne.api.order.OrderEvent.OrderConfirmed;
import consigne.query.fixtures.RunningShop;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a later version has stored is parked here, and nobody goes on as if it had not happened. */
class ParkingWhatNobodyKnowsTest {

    private static final String IN_THE_FORMER_FORM =
            "revision = 'v1', payload = replace(payload::text, '\"payment\":{\"method\":\"pm_ok\"}',"
                    + " '\"paymentMethod\":  \"pm_old\"')::json";

    private final RunningShop shop = RunningShop.open();
    private final OrderId strange = anOrder();
    private final OrderId plain = anOrder();

    @AfterEach
    void close() {
        shop.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"type = 'order.teleported'", "revision = 'v9'"})
    void anEventThatNobodyKnowsIsParkedByWhoeverMayNeedIt(String whatIsUnknown) {
        read(shop.happens(anOrderPlaced(strange), anOrderPlaced(plain)));
        storesAnew(() -> shop.happens(new OrderConfirmed(strange, 0), new OrderConfirmed(plain, 0)), whatIsUnknown);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(parked("orders")).isEqualTo(1);
            assertThat(parked("order-history")).isEqualTo(1);
            assertThat(status(plain)).isEqualTo("confirmed");
        });
        assertThat(status(strange)).isEqualTo("placed");
    }

    @Test
    void anOrderOfAFormerRevisionIsShownAndItsHistoryTellsHowItWasStored() {
        storesAnew(() -> shop.happens(anOrderPlaced(strange), anOrderPlaced(plain)), IN_THE_FORMER_FORM);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(shop.get("/api/orders/" + strange).body()).containsEntry("paymentMethod", "pm_old");
            assertThat(shop.get("/api/orders/" + plain).body()).containsEntry("paymentMethod", "pm_ok");
            assertThat(history(strange)).contains("order.placed.v1").contains("\"paymentMethod\":  \"pm_old\"");
            assertThat(history(plain)).contains("order.placed.v3").contains("\"payment\":{\"method\":\"pm_ok\"}");
        });
        assertThat(shop.get("/api/orders/" + strange + "?asOf=2999-01-01T00:00:00Z")
                        .body())
                .containsEntry("paymentMethod", "pm_old");
    }

    @Test
    void anOrderOfAFormerRevisionThatWasParkedIsTakenByItself() {
        shop.sql()
                .sql("alter table orders add constraint never check (total_cents <> 140)")
                .update();
        storesAnew(() -> shop.happens(anOrderPlaced(strange, ANNA, MORNING, cola(1))), IN_THE_FORMER_FORM);
        await().atMost(Duration.ofSeconds(20)).until(() -> parked("orders") == 1);

        shop.sql().sql("alter table orders drop constraint never").update();

        await().atMost(Duration.ofSeconds(20)).until(() -> parked("orders") == 0);
        assertThat(shop.get("/api/orders/" + strange).body()).containsEntry("paymentMethod", "pm_old");
    }

    /** Lets something happen that this version reads only after it is stored otherwise, for the strange order. */
    private void storesAnew(Runnable happening, String otherwise) {
        shop.processor("orders").shutDown();
        shop.processor("order-history").shutDown();
        happening.run();
        shop.sql()
                .sql("update event set " + otherwise + " where position = (select max(position) from event where"
                        + " aggregate_id = ?)")
                .param("order:" + strange)
                .update();
        shop.restart();
    }

    private void read(long position) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> shop.get("/api/orders", position).status() == 200);
    }

    private String status(OrderId order) {
        return Objects.toString(shop.get("/api/orders/" + order).body().get("status"));
    }

    /** The row as it is: the name of the event, and its data by the byte. */
    private String history(OrderId order) {
        return shop.sql()
                .sql("select string_agg(event || ' ' || data::text, ' ') from order_history where order_id = ?::uuid")
                .param(order.toString())
                .query(String.class)
                .optional()
                .orElse("");
    }

    private int parked(String readModel) {
        return shop.sql()
                .sql("select count(*) from parked_event where processor = ?")
                .param(readModel)
                .query(Integer.class)
                .single();
    }
}
