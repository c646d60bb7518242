package consigne.acceptance.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import consigne.acceptance.crash.Lives;
import consigne.acceptance.shop.Http;
import consigne.acceptance.shop.Reply;
import consigne.acceptance.shop.Shop;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import consigne.tokens.Token;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Tag("torture")
class KillingARebuildTest {

    private static final boolean FULL = "full".equals(System.getProperty("torture"));
    private static final int KILLS = Integer.getInteger("torture.rebuild-kills", FULL ? 100 : 2);
    private static final long SEED = Long.getLong("torture.seed", 20261121);
    private static final int NEVER = Integer.MAX_VALUE;
    private static final Duration LONG = Duration.ofMinutes(2);

    private static final List<String> ALL = List.of("orders", "stock", "deposit", "order-history", "credit-notes");

    private final Database database = TestPostgres.freshDatabase();
    private final Random random = new Random(SEED);

    @Test
    void whateverIsKilledEveryReadModelEqualsItsRebuildFromZero(@TempDir Path folder) throws Exception {
        try (Lives lives = new Lives(folder, database, NEVER)) {
            Shop patient = Shop.ofTenaciousPeople(lives::address, database);
            String cola = patient.sells("cola", 180, 1, 1_000_000);
            Http analyst = patient.as(Token.of("analyst", "analyst")).http();
            List<Client> clients = IntStream.range(0, 2)
                    .mapToObj(i -> new Client("client-" + i, new Shop(lives::address, database), cola, SEED + i))
                    .toList();
            try (var threads = Executors.newFixedThreadPool(clients.size())) {
                List<Future<Integer>> working =
                        clients.stream().map(threads::submit).toList();
                try {
                    for (int kill = 0; kill < KILLS; kill++) {
                        somethingOfARebuild(analyst);
                        Thread.sleep(random.nextInt(4_000));
                        lives.kill();
                    }
                    assertThat(working).noneMatch(Future::isDone);
                } finally {
                    clients.forEach(Client::stop);
                }
            }
            assertThat(lives.deaths()).isGreaterThanOrEqualTo(KILLS);
            for (String readModel : ALL) {
                end(analyst, readModel);
            }
            begin(analyst, Map.of("switching", "manual", "together", ALL.subList(1, ALL.size())));
            for (String readModel : ALL) {
                JsonNode last = await().atMost(LONG).until(() -> last(analyst, readModel), it -> isIn(it, "compared"));
                assertThat(last.at("/report/equal").asBoolean())
                        .as(last.toString())
                        .isTrue();
            }
        }
    }

    /** Begins one, or does something with the one that is there. */
    private void somethingOfARebuild(Http analyst) {
        String readModel = ALL.get(random.nextInt(ALL.size()));
        switch (random.nextInt(6)) {
            case 0 -> tell(analyst, readModel, "switch");
            case 1 -> tell(analyst, readModel, "rollback");
            case 2 -> end(analyst, readModel);
            case 3 -> begin(analyst, Map.of("switching", "always", "together", List.of("stock"), "corePercent", 10));
            case 4 -> begin(analyst, Map.of("rule", "without-charges", "switching", "manual"));
            default -> begin(analyst, Map.of("together", ALL.subList(1, ALL.size())));
        }
    }

    private static void begin(Http analyst, Map<String, Object> how) {
        Reply begun = analyst.post("/api/read-models/orders/rebuilds", how);
        assertThat(begun.status()).as(begun.body()).isIn(202, 409);
    }

    private static void tell(Http analyst, String readModel, String what) {
        JsonNode last = last(analyst, readModel);
        if (last.has("id")) {
            Reply told = analyst.post(
                    "/api/read-models/" + readModel + "/rebuilds/"
                            + last.path("id").asString() + "/" + what,
                    Map.of());
            assertThat(told.status()).as(told.body()).isIn(200, 409);
        }
    }

    private static void end(Http analyst, String readModel) {
        if (isIn(last(analyst, readModel), "building", "comparing", "compared")) {
            tell(analyst, readModel, "cancel");
        }
    }

    private static JsonNode last(Http analyst, String readModel) {
        return analyst.get("/api/read-models/" + readModel + "/rebuilds")
                .json()
                .path("items")
                .path(0);
    }

    private static boolean isIn(JsonNode rebuild, String... phases) {
        return List.of(phases).contains(rebuild.path("phase").asString());
    }
}
