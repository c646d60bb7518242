package consigne.acceptance.damage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Server;
import consigne.acceptance.shop.Shop;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.core.ConditionFactory;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** After trouble that lasted, sagas and read models begin again within seconds, and not when Axon's pauses end. */
class GoingOnAfterTroubleTest {

    /** Axon tries after 1, 3, 7 and 15 seconds: then nothing would happen for five more. */
    private static final Duration LASTS = Duration.ofMillis(9_500);

    private static final Duration SOON = Duration.ofSeconds(5);

    private final Database database = TestPostgres.freshDatabase();
    private final Server server = Server.on(database);
    private final Shop shop = Shop.ofTenaciousPeople(server::address, database);
    private final Trouble trouble = new Trouble(shop.books().sql());
    private final String cola = shop.sells("cola", 180, 1, 100);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void thatKeptEverybodyFromClaimingTheirWork() {
        goesOnSoonAfter(List.of("token_entry"));
    }

    @Test
    void thatKeptTheSagaAndTheViewsFromBeingWritten() {
        goesOnSoonAfter(List.of("fulfilment", "orders"));
    }

    @Test
    void whoWasStoppedMeanwhileStaysStopped() {
        EventProcessor stock = server.bean(EventProcessingConfiguration.class)
                .eventProcessor("stock")
                .orElseThrow();
        trouble.begins("token_entry", "53100");
        patiently().until(stock::isError);
        CompletableFuture<Void> stopped = stock.shutdownAsync();
        trouble.ends("token_entry");

        shop.customer("anna").orders(Map.of(cola, 1)).awaitsStatus("confirmed");
        patiently().pollDelay(SOON).until(stopped::isDone);
        assertThat(stock.isRunning()).isFalse();
    }

    private void goesOnSoonAfter(List<String> tables) {
        tables.forEach(table -> trouble.begins(table, "53100"));
        PlacedOrder order = shop.customer("anna").orders(Map.of(cola, 1));
        patiently().pollDelay(LASTS).atMost(LASTS.plus(SOON)).until(() -> true);
        tables.forEach(trouble::ends);

        patiently().atMost(SOON).until(() -> isShownConfirmed(order));
    }

    private boolean isShownConfirmed(PlacedOrder order) {
        return shop.books()
                        .number("select count(*) from orders where status = 'confirmed' and order_id = '%s'"
                                .formatted(order.id()))
                == 1;
    }

    /** Threads of libraries may end in the database's trouble; others take their place. */
    private static ConditionFactory patiently() {
        return await().dontCatchUncaughtExceptions();
    }
}
