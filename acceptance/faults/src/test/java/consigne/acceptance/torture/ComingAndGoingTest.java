package consigne.acceptance.torture;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.crash.Lives;
import consigne.acceptance.shop.Books;
import consigne.acceptance.shop.Shop;
import consigne.acceptance.shop.kinds.Gateway;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Four like processes on one PostgreSQL behind one address come and go at random; two of them do in every build. */
@Tag("torture")
@Order(3)
@EnabledIfSystemProperty(named = "torture", matches = "full", disabledReason = "SharingTheWorkTest is its sample")
class ComingAndGoingTest {

    private static final Duration TIME =
            Duration.ofSeconds(Integer.getInteger("torture.coming-and-going-seconds", 600));
    private static final long SEED = Long.getLong("torture.seed", 20261121);
    private static final int PROCESSES = 4;
    private static final int CLIENTS = 4;
    private static final int ON_HAND = 1_000_000;
    private static final int NEVER = Integer.MAX_VALUE;

    private final Database database = TestPostgres.freshDatabase();
    private final Books books = new Books(database);
    private final Random random = new Random(SEED);
    private final List<Lives> processes = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final List<Long> takeOvers = new ArrayList<>();
    private final long began = System.nanoTime();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void end() {
        processes.forEach(Lives::close);
    }

    @Test
    void nothingIsLostAndNothingDoneTwiceWhoeverComesAndGoes() throws Exception {
        for (int i = 0; i < PROCESSES; i++) {
            processes.add(new Lives(
                    Files.createDirectory(folder.resolve("p" + i)),
                    database,
                    NEVER,
                    "consigne.node=process-" + i,
                    "consigne.payment.webhook-secret=between the processes of a test",
                    "consigne.payment.simulator.delay=1s",
                    "consigne.read-models.segments=2",
                    "consigne.http.claim-lease=3s"));
        }
        try (Gateway gateway = new Gateway(_ -> next())) {
            Shop.eventually(() -> assertThat(processes).allSatisfy(Lives::isReady));
            String cola = Shop.ofTenaciousPeople(gateway::address, database).sells("cola", 180, 1, ON_HAND);
            Shop shop = new Shop(gateway::address, database);
            Crowd crowd = Crowd.of(CLIENTS, shop, cola, SEED);
            int sent = crowd.sendDuring(this::comeAndGo);
            Shop.eventually(() -> assertThat(processes).allSatisfy(Lives::isReady));

            Judge judge = new Judge(database, crowd.clients());
            int done = judge.everythingAcknowledgedIsDoneOnceAndNothingTwice();
            crowd.getFirstAnswersAgain();
            judge.nothingCameOfAskingAgain();
            judge.everyOrderIsConfirmed();
            judge.theChainHolds();
            Shop.eventually(() -> assertThat(shop.stock(cola).onHand()).isEqualTo(ON_HAND + judge.receipts()));
            judge.report("coming-and-going", SEED, takeOvers.size(), sent, done, System.nanoTime() - began);
            Files.writeString(Path.of("target", "torture", "coming-and-going-take-overs.txt"), takeOvers + " ms\n");
        }
    }

    /** The next process, whether it is there or not: who gets no answer asks again. */
    private URI next() {
        return processes.get(Math.floorMod(turn.getAndIncrement(), PROCESSES)).address();
    }

    private void comeAndGo() throws InterruptedException {
        Instant end = Instant.now().plus(TIME);
        while (Instant.now().isBefore(end)) {
            Thread.sleep(random.nextInt(10_000));
            int which = random.nextInt(PROCESSES);
            processes.get(which).kill();
            takeOvers.add(millisUntilTakenOver("process-" + which));
        }
    }

    /** Until nothing is the dead one's any more. */
    private long millisUntilTakenOver(String node) {
        long killed = System.nanoTime();
        Shop.eventually(() -> assertThat(books.number("""
                        select count(*) from token_entry
                        where starts_with(owner, '%s#') and touched_at::timestamptz < now() - interval '1 s'""".formatted(node))).isZero());
        return Duration.ofNanos(System.nanoTime() - killed).toMillis();
    }
}
