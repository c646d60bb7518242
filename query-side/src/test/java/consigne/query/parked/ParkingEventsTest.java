package consigne.query.parked;

import static consigne.query.fixtures.Orders.ANNA;
import static consigne.query.fixtures.Orders.MORNING;
import static consigne.query.fixtures.Orders.anOrder;
import static consigne.query.fixtures.Orders.anOrderPlaced;
import static consigne.query.fixtures.Orders.cola;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import consigne.api.OrderId;
import consigne.api.order.OrderEvent.OrderClosed;
import consigne.api.order.OrderEvent.OrderConfirmed;
import consigne.api.order.OrderEvent.OrderDispatched;
import consigne.query.fixtures.RunningShop;
import consigne.query.fixtures.RunningShop.Answer;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParkingEventsTest {

    private final RunningShop shop = RunningShop.open();
    private final OrderId bad = anOrder();
    private final OrderId good = anOrder();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void anEventThatCannotBeFoldedWaitsAndItsNeighboursGoOn() {
        read(shop.happens(anOrderPlaced(bad), anOrderPlaced(good)));
        spoil(bad);

        read(shop.happens(new OrderConfirmed(good, 0), new OrderConfirmed(bad, 0), new OrderDispatched(good)));
        read(shop.happens(new OrderDispatched(bad)));

        assertThat(status(good)).isEqualTo("dispatched");
        assertThat(parkedLetters()).isEqualTo(2);
        assertThat(status(bad)).isEqualTo("placed");
    }

    @Test
    void whatWasParkedIsTakenInOrderByItself() {
        read(shop.happens(anOrderPlaced(bad)));
        String ordered = spoil(bad);
        read(shop.happens(new OrderConfirmed(bad, 0)));
        read(shop.happens(new OrderDispatched(bad)));
        assertThat(parkedLetters()).isEqualTo(2);

        replace("ordered", bad, ordered);

        nothingStaysParked();
        assertThat(status(bad)).isEqualTo("dispatched");
        read(shop.happens(new OrderClosed(bad)));
        assertThat(status(bad)).isEqualTo("closed");
    }

    @Test
    void oneRowThatTheDatabaseRefusesIsParkedAloneOutOfItsBatch() {
        shop.sql()
                .sql("alter table orders add constraint never check (total_cents <> 140)")
                .update();
        OrderId after = anOrder();

        read(shop.happens(anOrderPlaced(good), anOrderPlaced(bad, ANNA, MORNING, cola(1)), anOrderPlaced(after)));

        assertThat(status(good)).isEqualTo("placed");
        assertThat(status(after)).isEqualTo("placed");
        assertThat(parkedLetters()).isEqualTo(1);

        shop.sql().sql("alter table orders drop constraint never").update();
        nothingStaysParked();
        assertThat(status(bad)).isEqualTo("placed");
    }

    @Test
    void anEventThatCannotBeReadWaitsWithAllThatFollowsItUntilItsRowIsRepaired() {
        read(shop.happens(anOrderPlaced(bad), anOrderPlaced(good)));
        shop.processor("orders").shutDown();
        shop.happens(new OrderConfirmed(bad, 0), new OrderConfirmed(good, 0));
        shop.happens(new OrderDispatched(bad));
        shop.sql()
                .sql("update event set payload = '{\"orderId\":\"7\",\"change\":0}' where type = 'order.confirmed'"
                        + " and aggregate_id = ?")
                .param("order:" + bad)
                .update();
        shop.restart();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(parkedLetters()).isEqualTo(2));
        assertThat(status(good)).isEqualTo("confirmed");
        assertThat(status(bad)).isEqualTo("placed");

        shop.sql()
                .sql("update event set payload = json_build_object('orderId', ?, 'change', 0)"
                        + " where type = 'order.confirmed' and aggregate_id = ?")
                .params(bad.value().toString(), "order:" + bad)
                .update();
        nothingStaysParked();
        assertThat(status(bad)).isEqualTo("dispatched");
    }

    @Test
    void aTokenThatAParkedEventKeepsFromBeingHonouredIsNeverAnswered200() {
        long placed = read(shop.happens(anOrderPlaced(bad), anOrderPlaced(good)));
        shop.sql()
                .sql("alter table orders add constraint never check (order_id <> '%s' or status = 'placed')"
                        .formatted(bad))
                .update();
        long confirmed = read(shop.happens(new OrderConfirmed(bad, 0), new OrderConfirmed(good, 0)));

        Answer parked = shop.get("/api/orders/" + bad.value().toUpperCase(Locale.ROOT), confirmed);
        assertThat(parked.status()).isEqualTo(503);
        assertThat(parked.body()).containsEntry("type", "urn:consigne:problem:parked");
        assertThat(shop.get("/api/orders", confirmed).status()).isEqualTo(503);
        assertThat(shop.get("/api/orders/" + bad, placed).status()).isEqualTo(200);
        assertThat(shop.get("/api/orders/" + good, confirmed).status()).isEqualTo(200);
        assertThat(shop.get("/api/orders/" + bad + "/history", confirmed).status())
                .isEqualTo(200);

        await().untilAsserted(() -> assertThat(shop.get("/api/orders/" + bad).header("Behind-Since"))
                .isNotEmpty());
        assertThat(shop.get("/api/orders").header("Behind-Since")).isNotEmpty();
        assertThat(shop.get("/api/orders/" + good).header("Behind-Since")).isEmpty();

        shop.sql().sql("alter table orders drop constraint never").update();
        nothingStaysParked();
        assertThat(shop.get("/api/orders/" + bad, confirmed).status()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(shop.get("/api/orders/" + bad).header("Behind-Since"))
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"55P03", "55006", "25006", "42501", "42P01", "40001", "57014", "53100", "0A000", "XX000"})
    void troubleOfTheDatabaseParksNothing(String state) {
        shop.sql().sql("create sequence tries").update();
        shop.sql().sql("""
                        create function refuse() returns trigger language plpgsql as $$
                        begin perform nextval('tries'); raise exception using errcode = '%s'; end $$""".formatted(state)).update();
        shop.sql()
                .sql("create trigger refusing before insert on orders for each row execute function refuse()")
                .update();
        long position = shop.happens(anOrderPlaced(good));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> shop.sql()
                                .sql("select last_value from tries")
                                .query(Long.class)
                                .single()
                        > 1);
        assertThat(parkedLetters()).isZero();
        shop.sql().sql("drop trigger refusing on orders").update();

        read(position);
        assertThat(status(good)).isEqualTo("placed");
    }

    @Test
    void aViewThatAnotherProcessHasChangedMeanwhileIsReadAgain() {
        read(shop.happens(anOrderPlaced(good)));
        shop.sql()
                .sql("update orders set position = 0 where order_id = ?::uuid")
                .param(good.value())
                .update();
        replace("ordered", good, part("ordered", good).replace("\"change\":0", "\"change\":7"));

        read(shop.happens(new OrderConfirmed(good, 0)));

        assertThat(status(good)).isEqualTo("confirmed");
        assertThat(shop.get("/api/orders/" + good).body()).containsEntry("change", 7);
        assertThat(parkedLetters()).isZero();
    }

    private void nothingStaysParked() {
        await().atMost(Duration.ofSeconds(20)).until(() -> parkedLetters() == 0);
    }

    /** Waits until the orders have taken a position, parked or not. */
    private long read(long position) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            Answer orders = shop.get("/api/orders", position);
            return orders.status() == 200 || orders.text().contains("urn:consigne:problem:parked");
        });
        return position;
    }

    private String status(OrderId order) {
        return shop.sql()
                .sql("select status from orders where order_id = ?::uuid")
                .param(order.value())
                .query(String.class)
                .single();
    }

    private String part(String name, OrderId order) {
        return shop.sql()
                .sql("select content::text from order_part where order_id = ?::uuid and part = ?")
                .params(order.value(), name)
                .query(String.class)
                .single();
    }

    private long parkedLetters() {
        return shop.sql()
                .sql("select count(*) from parked_event where processor = 'orders'")
                .query(Long.class)
                .single();
    }

    /** The process must be new, or it would not look at the row again. */
    private String spoil(OrderId order) {
        String ordered = part("ordered", order);
        replace("ordered", order, "\"spoilt\"");
        shop.restart();
        return ordered;
    }

    private void replace(String part, OrderId order, String content) {
        shop.sql()
                .sql("update order_part set content = :content::json where order_id = :id::uuid and part = :part")
                .params(Map.of("content", content, "id", order.value(), "part", part))
                .update();
    }
}
