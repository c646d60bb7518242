package consigne.acceptance.journey;

import static consigne.acceptance.shop.Shop.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.Engine;
import consigne.acceptance.shop.OtherVersion;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Server;
import consigne.acceptance.shop.Shop;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order that an earlier version has placed goes on its way beside those of today. */
class CarryingOnWithOlderOrdersTest {

    private final Database database = TestPostgres.freshDatabase();
    private final Server server = Server.on(database, "consigne.payment.simulator.delay=100ms");
    private final Shop shop = new Shop(server::address, database);
    private final Customer anna = shop.customer("anna");

    @BeforeEach
    void hasTheEngineOfTheOtherVersion() {
        assumeThat(Engine.underTest()).isEqualTo(Engine.POSTGRES);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void itIsReservedPaidDeliveredAndClosed() {
        String cola = shop.sells("cola", 180, 1, 50);
        PlacedOrder older = placedEarlier(cola, 10);
        PlacedOrder todays = anna.orders(Map.of(cola, 5));

        older.isPickedAndDelivered().hasAtTheProvider(0, 2000);
        todays.isPickedAndDelivered().hasAtTheProvider(0, 1000);

        shop.hasUnreserved(35, cola);
        assertThat(older.view().path("paymentMethod").asString()).isEqualTo("pm_ok");
        assertThat(anna.account().bottles()).isEqualTo(15);
    }

    @Test
    void itsLinesChangeAndItIsCancelled() {
        String cola = shop.sells("cola", 180, 1, 50);
        PlacedOrder older = placedEarlier(cola, 10).awaitsStatus("confirmed");

        older.changesTo(Map.of(cola, 20)).awaitsConfirmationOf(1);
        older.isCancelled().awaitsStatus("cancelled").hasAtTheProvider(0, 0);

        shop.hasUnreserved(50, cola);
    }

    @Test
    void itsHistoryTellsHowItWasStored() {
        String cola = shop.sells("cola", 180, 1, 50);
        PlacedOrder older = placedEarlier(cola, 10).awaitsStatus("confirmed");
        PlacedOrder todays = anna.orders(Map.of(cola, 5)).awaitsStatus("confirmed");

        var placedThen = older.history().getFirst();
        assertThat(placedThen.path("event").asString()).isEqualTo("order.placed.v1");
        assertThat(placedThen.path("data").path("paymentMethod").asString()).isEqualTo("pm_ok");
        assertThat(placedThen.path("data").has("payment")).isFalse();
        var placedNow = todays.history().getFirst();
        assertThat(placedNow.path("event").asString()).isEqualTo("order.placed.v3");
        assertThat(placedNow.path("data").path("payment").path("method").asString())
                .isEqualTo("pm_ok");
    }

    @Test
    void oneThatALaterVersionHasPlacedWaitsForAVersionThatKnowsIt() {
        String cola = shop.sells("cola", 180, 1, 50);
        PlacedOrder later = placed("v9", cola, 10);
        eventually(() -> assertThat(parkedOrders()).isEqualTo(1));
        shop.hasUnreserved(50, cola);
        server.close();

        shop.books()
                .sql()
                .sql("update event set revision = 'v1' where aggregate_id = ?")
                .param("order:" + later.id())
                .update();

        try (Server knowing = Server.on(database)) {
            Shop upgraded = new Shop(knowing::address, database);
            eventually(() -> assertThat(upgraded.stock(cola)).isEqualTo(new Shop.Level(50, 10, 40)));
        }
    }

    private long parkedOrders() {
        return shop.books().number("select count(*) from parked_event where processor = 'orders'");
    }

    private PlacedOrder placedEarlier(String sku, int quantity) {
        return placed("v1", sku, quantity);
    }

    private PlacedOrder placed(String revision, String sku, int quantity) {
        String id = UUID.randomUUID().toString();
        new OtherVersion(database)
                .begins("order:" + id, "order.placed", revision, """
                        {"orderId":"%s","customerId":"%s","paymentMethod":"pm_ok","depot":"main","lines":[{"sku":"%s",
                        "name":"Cola","quantity":%d,"unitPrice":{"amount":"1.80","currency":"EUR"},"vatRate":5.5,
                        "deposit":{"container":"bottle","perUnit":1,"each":{"amount":"0.20","currency":"EUR"}}}],
                        "placedAt":"2026-11-21T09:30:00Z"}""".formatted(id, anna.id(), sku, quantity));
        shop.looksAgain();
        return new PlacedOrder(shop, id);
    }
}
