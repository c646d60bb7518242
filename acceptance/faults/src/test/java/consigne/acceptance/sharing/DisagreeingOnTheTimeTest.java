package consigne.acceptance.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import consigne.acceptance.shop.Books;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Server;
import consigne.acceptance.shop.Shop;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock of one of two processes is wrong: libfaketime makes it so, on machines that have it. */
class DisagreeingOnTheTimeTest {

    /** Debian puts it here, for the machine's own architecture. */
    private static final List<Path> LIBRARIES = Stream.of("x86_64", "aarch64")
            .map(machine -> Path.of("/usr/lib/" + machine + "-linux-gnu/faketime/libfaketime.so.1"))
            .filter(Files::exists)
            .toList();

    private final Database database = TestPostgres.freshDatabase();

    @BeforeAll
    static void clocksCanBeWrong() {
        assumeTrue(!LIBRARIES.isEmpty(), "no libfaketime");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+2s", "-2s"})
    void aClockThatIsABitOffHarmsNobodyAndItsWorkIsTakenOver(String off) throws IOException {
        try (Server server = Server.on(database, "consigne.node=here");
                Neighbour neighbour = neighbour(off).opens()) {
            AtomicReference<URI> there = new AtomicReference<>(neighbour.address());
            Day day = new Day(new Shop(server::address, database), Shop.ofTenaciousPeople(there::get, database));
            Books books = day.here().books();
            SharingTheWorkTest.sharedOut(books);

            List<PlacedOrder> orders = day.begins();
            neighbour.die();
            await().atMost(Duration.ofSeconds(10)).until(() -> SharingTheWorkTest.ownedBy("there", books) == 0);
            there.set(server.address());
            day.ends(orders);
            timeNeverGoesBack(books);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+3m", "-1h"})
    void whoeverIsFarOffTakesNoPartAndSaysSo(String off) throws IOException {
        try (Server server = Server.on(database, "consigne.node=here");
                Neighbour neighbour = neighbour(off)) {
            Shop shop = new Shop(server::address, database);
            String cola = shop.sells("cola", 180, 1, 10);

            assertThat(neighbour.lastWords()).contains("This machine's clock is", "the database's");

            shop.customer("anna").orders(Map.of(cola, 1)).awaitsStatus("confirmed");
        }
    }

    private Neighbour neighbour(String off) throws IOException {
        return new Neighbour(
                database,
                Map.of(
                        "LD_PRELOAD",
                        LIBRARIES.getFirst().toString(),
                        "FAKETIME",
                        off,
                        "FAKETIME_DONT_FAKE_MONOTONIC",
                        "1"),
                "consigne.node=there");
    }

    private static void timeNeverGoesBack(Books books) {
        assertThat(books.number("""
                        select count(*) from (
                            select recorded_at < lag(recorded_at) over (order by position) as back from event) time
                        where back""")).isZero();
        assertThat(books.number("select count(*) from event where recorded_at > clock_timestamp() + interval '1 s'"))
                .isZero();
    }
}
