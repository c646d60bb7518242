package consigne.acceptance.torture;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.crash.Lives;
import consigne.acceptance.shop.Shop;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import java.nio.file.Path;
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

    private static final List<String> ALL = List.of(
            "orders",
            "stock",
            "deposit",
            "order-history",
            "credit-notes",
            "products",
            "containers",
            "depots",
            "slots",
            "rounds",
            "receipts");

    private final Database database = TestPostgres.freshDatabase();
    private final Random random = new Random(SEED);

    @Test
    void whateverIsKilledEveryReadModelEqualsItsRebuildFromZero(@TempDir Path folder) throws Exception {
        try (Lives lives = new Lives(folder, database, NEVER)) {
            Shop patient = Shop.ofTenaciousPeople(lives::address, database);
            String cola = patient.sells("cola", 180, 1, 1_000_000);
            AnalystsDesk analyst = new AnalystsDesk(patient);
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
            ALL.forEach(analyst::end);
            analyst.begin(Map.of("switching", "manual", "together", ALL.subList(1, ALL.size())));
            for (String readModel : ALL) {
                JsonNode last = analyst.awaits(readModel, "compared");
                assertThat(last.at("/report/equal").asBoolean())
                        .as(last.toString())
                        .isTrue();
            }
        }
    }

    /** Begins one, or does something with the one that is there. */
    private void somethingOfARebuild(AnalystsDesk analyst) {
        String readModel = ALL.get(random.nextInt(ALL.size()));
        switch (random.nextInt(7)) {
            case 0 -> analyst.tell(readModel, "switch");
            case 1 -> analyst.tell(readModel, "rollback");
            case 2 -> analyst.end(readModel);
            case 3 -> analyst.begin(Map.of("switching", "always", "together", List.of("stock"), "corePercent", 10));
            case 4 -> analyst.begin(Map.of("rule", "without-charges", "switching", "manual"));
            case 5 -> analyst.begin(Map.of("until", analyst.head(), "together", ALL.subList(1, ALL.size())));
            default -> analyst.begin(Map.of("together", ALL.subList(1, ALL.size())));
        }
    }
}
