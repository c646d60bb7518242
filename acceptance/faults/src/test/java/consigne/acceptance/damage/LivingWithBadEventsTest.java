package consigne.acceptance.damage;

import static consigne.acceptance.shop.Shop.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.OtherVersion;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Server;
import consigne.acceptance.shop.Shop;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whatever cannot be read is an order's trouble alone, and over when it can be read again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LivingWithBadEventsTest {

    private final Database database = TestPostgres.freshDatabase();
    private final Server server = Server.on(database, "consigne.payment.simulator.delay=1s");
    private final Shop shop = new Shop(server::address, database);
    private final OtherVersion other = new OtherVersion(database);
    private final String cola = shop.sells("cola", 180, 1, 1000);
    private final PlacedOrder model =
            shop.customer("anna").orders(Map.of(cola, 1)).awaitsStatus("confirmed");

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void anOrderThatCannotBeReadWaitsUntilItsRowIsRepaired() {
        String order = newId();
        String whole = placed(order);
        other.begins("order:" + order, "order.placed", "v2", whole.replace("\"quantity\":1", "\"quantity\":\"NaN\""));

        othersGoOn();
        isParked(order, "NaN");
        repair("order:" + order, whole);
        endsConfirmed(order);
    }

    @Test
    void anEventThatNoCodeKnowsIsNotPassedOver() {
        String order = newId();
        other.begins("order:" + order, "order.blessed", "v1", "{\"orderId\":\"" + order + "\"}");

        othersGoOn();
        isParked(order, "order.blessed");
    }

    @Test
    void anEventOfALaterRevisionIsNotGuessedAt() {
        String order = newId();
        other.begins("order:" + order, "order.placed", "v99", placed(order));

        othersGoOn();
        isParked(order, "revision v99");
        shop.books()
                .sql()
                .sql("update event set revision = 'v2' where aggregate_id = ?")
                .param("order:" + order)
                .update();
        endsConfirmed(order);
    }

    @Test
    void stockThatCannotBeReadIsTheTroubleOfWhoOrdersIt() {
        String rare = shop.sells("rare", 900, 0, 0);
        String whole = stored("stock.received", "stock:main:" + cola).replace(cola, rare);
        other.begins(
                "stock:main:" + rare, "stock.received", "v1", whole.replace("\"quantity\":1000", "\"quantity\":\"x\""));
        String order = shop.customer("carl").orders(Map.of(rare, 1)).id();

        othersGoOn();
        isParked(order, "\"x\"");
        repair("stock:main:" + rare, whole);
        endsConfirmed(order);
    }

    private void othersGoOn() {
        shop.customer("bert").orders(Map.of(cola, 2)).isPickedAndDelivered();
    }

    private void isParked(String order, String why) {
        eventually(() -> assertThat(causes(order)).singleElement().asString().contains(why));
        assertThat(server.bean(MeterRegistry.class)
                        .counter("consigne.events.parked", "processor", "fulfilment")
                        .count())
                .isPositive();
    }

    private void endsConfirmed(String order) {
        eventually(() -> {
            assertThat(causes(order)).isEmpty();
            assertThat(shop.books().eventsOf(order)).contains("order.confirmed");
        });
    }

    private List<String> causes(String order) {
        return shop.books()
                .sql()
                .sql("select cause from parked_event where processor = 'fulfilment' and sequence = ?")
                .param(order)
                .query(String.class)
                .list();
    }

    private void repair(String aggregate, String payload) {
        shop.books()
                .sql()
                .sql("update event set payload = ?::json where aggregate_id = ? and sequence = 0")
                .param(payload)
                .param(aggregate)
                .update();
    }

    /** A new order of the same. */
    private String placed(String order) {
        return stored("order.placed", "order:" + model.id()).replace(model.id(), order);
    }

    private String stored(String type, String aggregate) {
        return shop.books()
                .sql()
                .sql("select payload::text from event where type = ? and aggregate_id = ?")
                .param(type)
                .param(aggregate)
                .query(String.class)
                .single();
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
