package consigne.acceptance.torture;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.crash.Lives;
import consigne.acceptance.shop.Shop;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import java.nio.file.Path;
import java.util.Random;
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
            Crowd crowd = Crowd.of(CLIENTS, shop, cola, SEED);
            int sent = crowd.sendDuring(() -> killAgainAndAgain(lives, crowd));
            assertThat(lives.deaths()).isEqualTo(KILLS);

            Judge judge = new Judge(database, crowd.clients());
            int done = judge.everythingAcknowledgedIsDoneOnceAndNothingTwice();
            crowd.getFirstAnswersAgain();
            judge.nothingCameOfAskingAgain();
            judge.everyOrderIsConfirmed();
            judge.theChainHolds();
            Shop.eventually(() -> assertThat(shop.stock(cola).onHand()).isEqualTo(ON_HAND + judge.receipts()));
            judge.report("killing-the-shop", SEED, KILLS, sent, done, System.nanoTime() - began);
        }
    }

    private void killAgainAndAgain(Lives lives, Crowd crowd) throws InterruptedException {
        for (int i = 0; i < KILLS; i++) {
            crowd.awaitAnswers(1 + random.nextInt(50));
            Thread.sleep(random.nextInt(50));
            lives.kill();
        }
        crowd.awaitAnswers(20);
    }
}
