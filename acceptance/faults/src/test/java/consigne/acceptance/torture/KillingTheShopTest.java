package consigne.acceptance.torture;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.crash.Lives;
import consigne.acceptance.shop.Reply;
import consigne.acceptance.shop.Shop;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("torture")
@Order(1) // takes longest
class KillingTheShopTest {

    private static final boolean FULL = "full".equals(System.getProperty("torture"));
    private static final int KILLS = Integer.getInteger("torture.shop-kills", FULL ? 50 : 2);
    private static final long SEED = Long.getLong("torture.seed", 20261121);
    private static final int CLIENTS = 6;
    private static final int ON_HAND = 1_000_000;
    private static final int NEVER = Integer.MAX_VALUE;

    private final Database database = TestPostgres.freshDatabase();
    private final Random random = new Random(SEED);
    private final long began = System.nanoTime();

    @Test
    void whatWasAcknowledgedIsDoneOnceAndAKeyGetsItsFirstAnswerAgain(@TempDir Path folder) throws Exception {
        try (Lives lives = new Lives(
                folder, database, NEVER, "consigne.payment.simulator.delay=1s", "consigne.http.claim-lease=3s")) {
            String cola = Shop.ofTenaciousPeople(lives::address, database).sells("cola", 180, 1, ON_HAND);
            Shop shop = new Shop(lives::address, database);
            List<Client> clients = IntStream.range(0, CLIENTS)
                    .mapToObj(i -> new Client("client-" + i, shop, cola, SEED + i))
                    .toList();
            int sent = underLoad(clients, lives);
            assertThat(lives.deaths()).isEqualTo(KILLS);

            Judge judge = new Judge(database, clients);
            int done = judge.everythingAcknowledgedIsDoneOnceAndNothingTwice();
            clients.forEach(client ->
                    client.answered().forEach((request, first) -> sameAnswer(first, request.send(shop, cola))));
            judge.nothingCameOfAskingAgain();
            judge.everyOrderIsConfirmed();
            judge.theChainHolds();
            Shop.eventually(() -> assertThat(shop.stock(cola).onHand()).isEqualTo(ON_HAND + judge.receipts()));
            judge.report("killing-the-shop", SEED, KILLS, sent, done, System.nanoTime() - began);
        }
    }

    private int underLoad(List<Client> clients, Lives lives) throws Exception {
        List<Future<Integer>> sent = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            clients.forEach(client -> sent.add(threads.submit(client)));
            try {
                for (int i = 0; i < KILLS; i++) {
                    awaitAnswers(clients, 1 + random.nextInt(50));
                    Thread.sleep(random.nextInt(50));
                    lives.kill();
                }
                awaitAnswers(clients, 20);
            } finally {
                clients.forEach(Client::stop);
            }
        }
        int all = 0;
        for (Future<Integer> each : sent) {
            all += each.get();
        }
        return all;
    }

    private static void awaitAnswers(List<Client> clients, int more) {
        int before = answers(clients);
        Shop.eventually(() -> assertThat(answers(clients)).isGreaterThanOrEqualTo(before + more));
    }

    private static int answers(List<Client> clients) {
        return clients.stream().mapToInt(client -> client.answered().size()).sum();
    }

    private static void sameAnswer(Reply first, Reply again) {
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().first("Location")).isEqualTo(first.headers().first("Location"));
    }
}
