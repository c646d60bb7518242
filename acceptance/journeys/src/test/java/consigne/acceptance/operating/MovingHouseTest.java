package consigne.acceptance.operating;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.axonserver.AxonServerStandIn;
import consigne.acceptance.shop.OtherJvm;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Server;
import consigne.acceptance.shop.Shop;
import consigne.launcher.Consigne;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop that moves from one store of events to the next, with an order that is under way all the while. */
class MovingHouseTest {

    private final Database database = TestPostgres.freshDatabase();
    private final AxonServerStandIn axonServer = AxonServerStandIn.start();
    private final String servers = "axon.axonserver.servers=127.0.0.1:" + axonServer.port();

    @TempDir
    private Path desk = Path.of("");

    @AfterEach
    void end() {
        axonServer.close();
    }

    @Test
    void anOrderIsBegunInOneStoreAndEndsInTheFourth() throws IOException, InterruptedException {
        String order = open(
                shop -> {
                    String cola = shop.sells("cola", 195, 1, 100);
                    return shop.customer("anna").orders(Map.of(cola, 6)).awaitsStatus("confirmed");
                },
                "postgres");
        assertThat(move("postgres", "axon-server")).containsPattern("copied: \\d+ events, alike in both");

        open(shop -> of(shop, order).isPicked().awaitsStatus("picked"), "axon-server");
        move("axon-server", "postgres");

        open(shop -> of(shop, order).isDispatched(), "postgres");
        move("postgres", "jdbc", "--remove-original");

        open(shop -> of(shop, order).isDelivered(6).awaitsStatus("closed"), "jdbc");
        move("jdbc", "postgres", "--remove-original");

        open(
                shop -> {
                    PlacedOrder closed = of(shop, order).awaitsStatus("closed");
                    assertThat(closed.events())
                            .startsWith("order.placed")
                            .containsSubsequence("order.picked", "order.dispatched", "order.delivered", "order.closed");
                    return closed;
                },
                "postgres");
    }

    private static PlacedOrder of(Shop shop, String order) {
        return new PlacedOrder(shop, order);
    }

    /** What happens in the shop while its events are there; the order that it is about. */
    private String open(Function<Shop, PlacedOrder> day, String store) {
        try (Server server = Server.on(database, "consigne.mode=postgres", "consigne.event-store=" + store, servers)) {
            return day.apply(new Shop(server::address, database)).id();
        }
    }

    private String move(String from, String to, String... more) throws IOException, InterruptedException {
        List<String> words = Stream.concat(
                        Stream.of(
                                "copy-events",
                                "--from=" + from,
                                "--to=" + to,
                                "--" + servers,
                                "--spring.datasource.url=" + database.jdbcUrl(),
                                "--spring.datasource.username=" + database.username(),
                                "--spring.datasource.password=" + database.password()),
                        Stream.of(more))
                .toList();
        Path printed = desk.resolve("printed");
        int exit = new ProcessBuilder(OtherJvm.installed(Consigne.class, words.toArray(String[]::new)))
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start()
                .waitFor();
        String said = Files.readString(printed);
        assertThat(exit).as(said).isZero();
        return said;
    }
}
