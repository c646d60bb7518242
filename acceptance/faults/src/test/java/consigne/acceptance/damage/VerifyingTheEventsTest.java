package consigne.acceptance.damage;

import static consigne.acceptance.shop.Shop.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.OtherJvm;
import consigne.acceptance.shop.Reply;
import consigne.acceptance.shop.Server;
import consigne.acceptance.shop.Shop;
import consigne.launcher.Consigne;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** An operator asks whether the events are those that were stored. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyingTheEventsTest {

    private static final String VERIFICATION = "/api/event-store/verification";

    private final Database database = TestPostgres.freshDatabase();
    private final Server server = Server.on(database);
    private final Shop shop = new Shop(server::address, database);

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void theChainIsWalkedWhenItIsAskedForAndWhatWasAlteredIsAnAlarm() {
        assertThat(shop.http().get(VERIFICATION).json().path("status").asString())
                .isEqualTo("not-yet");
        String cola = shop.sells("cola", 180, 1, 10);
        shop.customer("anna").orders(Map.of(cola, 1)).awaitsStatus("confirmed");

        JsonNode whole = verified();
        assertThat(whole.path("status").asString()).isEqualTo("intact");
        assertThat(whole.path("verified").asLong()).isGreaterThan(3);

        shop.books()
                .sql()
                .sql(
                        "update event set metadata = replace(metadata::text, 'operator', 'customer')::json where position = 2")
                .update();
        JsonNode altered = verified();
        assertThat(altered.path("status").asString()).isEqualTo("broken");
        assertThat(altered.path("position").asLong()).isEqualTo(2);
        assertThat(altered.path("fault").asString()).isEqualTo("altered");
        assertThat(server.bean(MeterRegistry.class)
                        .get("consigne.event-store.chain.broken-at")
                        .gauge()
                        .value())
                .isEqualTo(2);
    }

    @Test
    void itIsVerifiedFromOutsideToo() throws IOException, InterruptedException {
        Database other = TestPostgres.freshDatabase();
        Shop closed;
        try (Server open = Server.on(other)) {
            closed = new Shop(open::address, other);
            closed.sells("cola", 180, 1, 10);
        }
        assertThat(verify(other)).isEqualTo(0);

        closed.books().sql().sql("delete from event where position = 2").update();
        assertThat(verify(other)).isEqualTo(1);
        assertThat(verify(new Database(other.jdbcUrl(), other.username(), "wrong")))
                .isEqualTo(2);
    }

    private static int verify(Database database) throws IOException, InterruptedException {
        return new ProcessBuilder(OtherJvm.running(
                        Consigne.class,
                        "verify",
                        "--spring.datasource.url=" + database.jdbcUrl(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password()))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Test
    void aCopyOfTheHeadLeavesTheDatabase() {
        shop.sells("water", 80, 1, 10);
        shop.books()
                .sql()
                .sql("update scheduled_tasks set execution_time = now() where task_name = 'chain-head'")
                .update();

        eventually(() -> assertThat(server.bean(MeterRegistry.class)
                        .find("consigne.event-store.chain.head")
                        .gauges())
                .singleElement()
                .satisfies(head -> assertThat(head.getId().getTag("hash")).hasSize(64)));
    }

    private JsonNode verified() {
        Reply asked = shop.http().post(VERIFICATION, Map.of());
        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.header("Location")).endsWith(VERIFICATION);
        eventually(() -> assertThat(
                        shop.http().get(VERIFICATION).json().path("status").asString())
                .isNotEqualTo("running"));
        return shop.http().get(VERIFICATION).json();
    }
}
