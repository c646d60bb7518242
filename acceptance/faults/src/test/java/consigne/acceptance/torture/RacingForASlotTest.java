package consigne.acceptance.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import consigne.acceptance.crash.Lives;
import consigne.acceptance.shop.Books;
import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Reply;
import consigne.acceptance.shop.Shop;
import consigne.acceptance.yard.Yard;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Far more customers want crates of one slot than it has; they change their minds, and the shop is killed meanwhile.
 */
@Tag("torture")
class RacingForASlotTest {

    private static final boolean FULL = "full".equals(System.getProperty("torture"));
    private static final int CUSTOMERS = Integer.getInteger("torture.slot-customers", FULL ? 500 : 40);
    private static final int CRATES = Integer.getInteger("torture.slot-crates", FULL ? 100 : 16);
    private static final int KILLS = Integer.getInteger("torture.slot-kills", FULL ? 20 : 1);
    private static final long SEED = Long.getLong("torture.seed", 20261128);
    private static final int THREADS = 8;
    private static final int A_CRATE = 12;
    private static final int NEVER = Integer.MAX_VALUE;

    private final Database database = TestPostgres.freshDatabase();
    private final Queue<PlacedOrder> placed = new ConcurrentLinkedQueue<>();
    private final Random random = new Random(SEED);

    @Test
    void theSlotIsNeverOverbookedAndNobodyWaitsWhoCouldBeIn(@TempDir Path folder) throws Exception {
        try (Lives lives = new Lives(folder, database, NEVER)) {
            Shop shop = Shop.ofTenaciousPeople(lives::address, database);
            Yard yard = new Yard(shop).isOpen(Map.of("crates", CRATES, "stops", CUSTOMERS));
            String cola = shop.sells("cola", 120, 1, 1_000_000);
            String slot = yard.slotsWithRoomFor(CRATES).getLast();
            List<Customer> customers = IntStream.range(0, CUSTOMERS)
                    .mapToObj(house -> yard.livesAt("racer", 1 + house % 40))
                    .toList();
            race(shop, yard, customers, slot, cola, lives);

            await().atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(200))
                    .untilAsserted(() -> assertThat(placed)
                            .allMatch(order -> order.status().matches("confirmed|rejected|cancelled")));
            Shop.eventually(() -> isBookedByThoseWhoAreIn(shop, slot));
            wasNeverOverbooked(shop.books(), slot);
            assertThat(lives.deaths()).isEqualTo(KILLS);
        }
    }

    private void race(Shop shop, Yard yard, List<Customer> customers, String slot, String cola, Lives lives)
            throws Exception {
        Queue<Customer> left = new ConcurrentLinkedQueue<>(customers);
        List<Future<?>> racers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                Random minds = new Random(SEED + i);
                racers.add(threads.submit(() -> {
                    for (Customer next = left.poll(); next != null; next = left.poll()) {
                        wants(shop, yard, next, slot, cola, minds);
                    }
                }));
            }
            for (int kill = 1; kill <= KILLS; kill++) {
                int until = CUSTOMERS - CUSTOMERS * kill / (KILLS + 1);
                await().atMost(Duration.ofMinutes(5)).until(() -> left.size() <= until);
                Thread.sleep(random.nextInt(50));
                lives.kill();
            }
        }
        for (Future<?> racer : racers) {
            racer.get();
        }
    }

    /** Orders some crates, or waits for them where there are none; one of four changes them, one of four cancels. */
    private void wants(Shop shop, Yard yard, Customer customer, String slot, String cola, Random minds) {
        int crates = 1 + minds.nextInt(3);
        Optional<PlacedOrder> order = yard.triesToOrder(customer, slot, cola, crates);
        if (order.isEmpty()) {
            shop.http()
                    .put("/api/customers/" + customer.id() + "/waiting/" + slot, Map.of("crates", crates))
                    .isFine();
            return;
        }
        placed.add(order.get());
        switch (minds.nextInt(4)) {
            case 0 -> settled(order.get().triesToChangeTo(Map.of(cola, (1 + minds.nextInt(4)) * A_CRATE)));
            case 1 -> settled(order.get().triesTo("cancellation", Map.of("reason", "Changed my mind")));
            default -> {}
        }
    }

    /** Who is too late with it, or wants more than there is, is refused. */
    private static void settled(Reply reply) {
        assertThat(reply.status()).isIn(200, 204, 409);
    }

    /** What is taken is what orders have and what is held, and nobody waits whom there is room for. */
    private void isBookedByThoseWhoAreIn(Shop shop, String slot) {
        JsonNode shown = shop.read("/api/slots/" + slot);
        int booked = placed.stream()
                .filter(order -> order.status().equals("confirmed"))
                .mapToInt(order -> order.view().at("/delivery/freight/crates").asInt())
                .sum();
        int held = shown.path("holds")
                .valueStream()
                .mapToInt(hold -> hold.path("crates").asInt())
                .sum();
        int taken = shown.at("/taken/crates").asInt();

        assertThat(taken).isEqualTo(booked + held).isLessThanOrEqualTo(CRATES);
        assertThat(shown.path("waiting").valueStream())
                .allMatch(waiting -> waiting.path("crates").asInt() > CRATES - taken);
    }

    private static void wasNeverOverbooked(Books books, String slot) {
        assertThat(books.sql()
                        .sql("""
                                select coalesce(max((payload -> 'taken' ->> 'crates')::int), 0)
                                from event where aggregate_id = ?""")
                        .param("slot:" + slot)
                        .query(Integer.class)
                        .single())
                .isPositive()
                .isLessThanOrEqualTo(CRATES);
    }
}
