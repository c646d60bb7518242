package consigne.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

class GoingOnWithProductsTest {

    private static final int PRODUCTS = 3_000;

    /** Each tenth comes in a container that there is not. */
    private static final String FILE = "sku,name,unitPrice,vatPercent,container,onHand\n"
            + IntStream.range(0, PRODUCTS)
                    .mapToObj(number -> "p-%d,Product %d,1.95,5.5,%s,%d\n"
                            .formatted(number, number, number % 10 == 9 ? "crate-9" : "bottle-33", 1 + number))
                    .collect(Collectors.joining());

    private static final int TAKEN = PRODUCTS - PRODUCTS / 10;

    private final Database database = TestPostgres.freshDatabase();

    @Test
    void anImportThatIsCutOffEndsAsIfItHadNotBeen() {
        String location = cutOff();

        assertEndsWell(location);
    }

    @Test
    void whatWasSentBeforeAKillIsNotSentAgain() {
        String location = cutOff();
        sql("update import set booked_until = 0, booked = null");
        sql("delete from import_rejected");
        sql("delete from import_rejection");

        assertEndsWell(location);
    }

    @Test
    void whatACrashOfPostgresTookAwayIsReadAgain() {
        String location = cutOff();
        sql("truncate import_read, import_product");

        assertEndsWell(location);
    }

    @Test
    void anImportThatIsCancelledLeavesWhatItHasDone() {
        try (Shop shop = Shop.open(database)) {
            Stockroom stockroom = Stockroom.withBottles(shop);
            String location = stockroom.begun(FILE);
            awaitSomeTaken(shop, location);

            shop.send("POST", location + "/cancellation");

            assertThat(shop.show(location).path("status").asString()).isEqualTo("cancelled");
            assertThat(shop.count("import_product") + shop.count("import_chunk"))
                    .isZero();
            awaitWhatIsOnItsWay(stockroom);
            assertThat(stockroom.imported(FILE).path("rows").path("rejected").asInt())
                    .isEqualTo(PRODUCTS / 10);
            assertThat(stockroom.events()).isEqualTo(2L * TAKEN);
        }
    }

    /** What was sent before the import was cancelled is carried out yet. */
    private static void awaitWhatIsOnItsWay(Stockroom stockroom) {
        AtomicLong seen = new AtomicLong(-1);
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    long now = stockroom.events();
                    return seen.getAndSet(now) == now;
                });
    }

    private String cutOff() {
        try (Shop shop = Shop.open(database)) {
            String location = Stockroom.withBottles(shop).begun(FILE);
            awaitSomeTaken(shop, location);
            return location;
        }
    }

    private static void awaitSomeTaken(Shop shop, String location) {
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> shop.show(location)
                                .path("products")
                                .path("rows")
                                .path("taken")
                                .asInt()
                        > 0);
    }

    private void assertEndsWell(String location) {
        try (Shop shop = Shop.open(database)) {
            assertThat(shop.show(location).path("status").asString()).isEqualTo("running");
            Stockroom stockroom = new Stockroom(shop);
            JsonNode products = stockroom.ended(location).path("products");
            assertThat(products.path("rows").toString())
                    .isEqualTo("{\"total\":%d,\"taken\":%d,\"unchanged\":0,\"rejected\":%d,\"waiting\":0}"
                            .formatted(PRODUCTS, TAKEN, PRODUCTS / 10));
            assertThat(products.path("productsDefined").asInt()).isEqualTo(TAKEN);
            assertThat(products.path("stocksCounted").asInt()).isEqualTo(TAKEN);
            assertThat(stockroom.events()).isEqualTo(2L * TAKEN);
            assertThat(shop.count("import_rejection")).isEqualTo(PRODUCTS / 10);
        }
    }

    private void sql(String statement) {
        JdbcClient.create(new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password()))
                .sql(statement)
                .update();
    }
}
