package consigne.acceptance.safety;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.Http;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Reply;
import consigne.acceptance.shop.Server;
import consigne.acceptance.shop.Shop;
import consigne.postgres.Database;
import consigne.postgres.EmbeddedPostgres;
import consigne.postgres.TestPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShowingNothingOfTheInsideTest {

    private static final String UNKNOWN = "/api/orders/0198f2c0-7d4e-7000-8000-000000000001";

    private final Shop shop = Shop.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                UNKNOWN,
                UNKNOWN + "/history",
                "/api/orders/1'%20or%20'1'='1",
                "/api/orders?limit=1000",
                "/api/orders?cursor=x",
                "/api/orders?from=never",
                "/api/nothing",
                "/actuator/env",
                "/error",
                "/api/audit?subject=%00"
            })
    void whatCannotBeReadDoesNotSayWhy(String path) {
        assertThat(Inside.isHidden(shop.http().get(path)).status()).isBetween(400, 499);
    }

    @Test
    void whatIsRefusedByARuleDoesNotEither() {
        Customer anna = shop.customer("anna");
        String cola = shop.sells("cola", 180, 1, 50);
        PlacedOrder order = anna.orders(Map.of(cola, 1)).awaitsStatus("confirmed");
        List<Reply> refused = List.of(
                order.triesTo("dispatch", Map.of()),
                order.triesTo("cancellation", Map.of("reason", "x"), "If-Match", "\"99\""),
                order.triesTo("delivery", Map.of("lines", "none")),
                order.triesTo("flight", Map.of()),
                anna.triesToOrder(Map.of("no-such-sku", 1), "pm_ok"),
                shop.http().postText("/api/orders", "{\"customerId\""),
                shop.http().postText("/api/orders", "[".repeat(5000)),
                shop.http().postText("/api/payments/webhook", "{}"));

        assertThat(refused)
                .allSatisfy(reply -> assertThat(Inside.isHidden(reply).status()).isBetween(400, 499));
    }

    @Test
    void aFaultOfOursDoesNotEither() {
        Database database = TestPostgres.freshDatabase();
        try (Server server = Server.on(database)) {
            Shop broken = new Shop(server::address, database);
            broken.books().sql().sql("alter table orders rename to lost").update();

            Inside.isHidden(broken.http().get("/api/orders")).isProblem(500, "unexpected");
        }
    }

    @Test
    void neitherDoesALostDatabase(@TempDir Path folder) {
        EmbeddedPostgres postgres = EmbeddedPostgres.in(folder).start();
        Database database = new Database(postgres.jdbcUrl(), postgres.username(), postgres.password());
        try (Server server = Server.on(database, "consigne.command-time-limit=2s")) {
            Shop lost = new Shop(server::address, database);
            String cola = lost.sells("cola", 180, 1, 50);
            postgres.stop();

            Inside.isHidden(lost.http().get("/api/orders")).isProblem(503, "unavailable");
            Inside.isHidden(lost.customer("anna").triesToOrder(Map.of(cola, 1), "pm_ok"))
                    .isProblem(503, "unavailable");
        } finally {
            postgres.stop();
        }
    }

    /** As after a failover to a standby: reads go on, and no command fails for a fault of ours. */
    @Test
    void neitherDoesADatabaseThatHasBecomeReadOnly() {
        Database database = TestPostgres.freshDatabase();
        try (Server server = Server.on(database, "consigne.command-time-limit=2s")) {
            Shop standby = new Shop(server::address, database);
            String cola = standby.sells("cola", 180, 1, 50);
            String name = standby.books()
                    .sql()
                    .sql("select current_database()")
                    .query(String.class)
                    .single();
            standby.books()
                    .sql()
                    .sql("alter database " + name + " set default_transaction_read_only = on")
                    .update();
            standby.books().sql().sql("""
                    select count(pg_terminate_backend(pid)) from pg_stat_activity
                    where datname = current_database() and pid <> pg_backend_pid()""").query(Long.class).single();

            Customer anna = standby.customer("anna");
            for (String header : List.of("Idempotency-Key", "X-Nothing")) {
                Shop.eventually(() -> Inside.isHidden(anna.triesToOrder(Map.of(cola, 1), "pm_ok", header, "\"a-key\""))
                        .isProblem(503, "unavailable"));
            }
            Http reader = new Shop(server::address, database).http();
            Shop.eventually(() -> reader.get("/api/orders").isFine());
        }
    }

    @Test
    void whatGivesItAwayIsFound() {
        assertThat(Inside.shownIn("at consigne.command.order.Order.handle(Order.java:12)"))
                .isNotEmpty();
        assertThat(Inside.shownIn("ERROR: relation \"orders\" does not exist")).isNotEmpty();
        assertThat(Inside.shownIn("select view from orders")).isNotEmpty();
        assertThat(Inside.shownIn("{\"detail\": \"There is no order 1.\"}")).isEmpty();
    }
}
