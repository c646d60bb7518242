package consigne.benchmarks.measuring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Orders that are brought from the shop to the door, as fast as they are taken; the same for all that are compared. */
public final class WholeOrders {

    private static final int AT_ONCE = 16;
    private static final Duration LONGEST_STANDSTILL = Duration.ofMinutes(1);

    /** A shop, as those see it who order and who deliver. Its own people and the provider do the rest. */
    public interface Shop {
        void place(UUID order);

        /** Picks, dispatches and delivers it. */
        void handOver(UUID order);

        /** All orders that are shown to be confirmed, and nothing more yet. */
        List<UUID> confirmed();

        /** How many of these are shown to be closed. */
        long closed(List<UUID> orders);
    }

    private final Shop shop;
    private final List<UUID> orders;

    private WholeOrders(Shop shop, int count) {
        this.shop = shop;
        this.orders = IntStream.range(0, count).mapToObj(_ -> UUID.randomUUID()).toList();
    }

    /**
     * Places so many orders, hands each over as soon as it is shown to be confirmed, and waits until all are shown to
     * be closed.
     */
    public static Measurement measure(int count, Shop shop) throws InterruptedException {
        double cpuBefore = Machine.busySeconds();
        long began = System.nanoTime();
        new WholeOrders(shop, count).bringToTheDoor();
        double seconds = (System.nanoTime() - began) / 1e9;
        double cpu = Machine.busySeconds() - cpuBefore;
        return new Measurement(count / seconds, Double.NaN, Double.NaN, cpu * 1000 / count);
    }

    private void bringToTheDoor() throws InterruptedException {
        try (ExecutorService customers = Executors.newFixedThreadPool(AT_ONCE);
                ExecutorService drivers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<CompletableFuture<Void>> sent = new ArrayList<>();
            orders.forEach(order -> sent.add(CompletableFuture.runAsync(() -> shop.place(order), customers)));
            Set<UUID> left = new HashSet<>(orders);
            Progress progress = new Progress("confirmed");
            while (progress.left(left.size()) > 0) {
                Thread.sleep(10);
                shop.confirmed().stream()
                        .filter(left::remove)
                        .forEach(order -> sent.add(CompletableFuture.runAsync(() -> shop.handOver(order), drivers)));
            }
            sent.forEach(CompletableFuture::join);
        }
        Progress progress = new Progress("closed");
        while (progress.left(orders.size() - shop.closed(orders)) > 0) {
            Thread.sleep(20);
        }
    }

    /** Notices that nothing comes further any more. */
    private static final class Progress {

        private final String state;
        private long left = Long.MAX_VALUE;
        private long since = System.nanoTime();

        Progress(String state) {
            this.state = state;
        }

        long left(long now) {
            if (now != left) {
                left = now;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > LONGEST_STANDSTILL.toNanos()) {
                throw new IllegalStateException(left + " orders have not been shown to be " + state);
            }
            return now;
        }
    }
}
