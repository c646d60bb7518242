package consigne.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Reply;
import consigne.acceptance.shop.Shop;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Customers who go on ordering whatever happens, and what they are answered. */
final class OrderingCustomers {

    private static final int CUSTOMERS = 8;

    private final Shop shop;
    private final String product;
    private final int more;
    private final Queue<PlacedOrder> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Reply> turnedAway = new ConcurrentLinkedQueue<>();
    private volatile boolean enough;

    /** What happens meanwhile. */
    @FunctionalInterface
    interface Trouble {
        void happens() throws Exception;
    }

    /** @param more so many orders are acknowledged before what happens, and after it */
    OrderingCustomers(Shop shop, String product, int more) {
        this.shop = shop;
        this.product = product;
        this.more = more;
    }

    /** Has something happen while they order; over when each has the answer to the last order. */
    void orderDuring(Trouble trouble) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(CUSTOMERS)) {
            List<? extends Future<?>> customers = IntStream.range(0, CUSTOMERS)
                    .mapToObj(_ -> threads.submit(this::keepOrdering))
                    .toList();
            moreIsAcknowledged();
            trouble.happens();
            moreIsAcknowledged();
            enough = true;
            for (Future<?> customer : customers) {
                customer.get();
            }
        } finally {
            enough = true;
        }
    }

    private void keepOrdering() {
        Customer customer = shop.customer("loader");
        while (!enough) {
            Reply reply = customer.triesToOrder(Map.of(product, 1), "pm_ok");
            if (reply.status() == 201) {
                acknowledged.add(
                        new PlacedOrder(shop, reply.json().path("orderId").asString()));
            } else {
                turnedAway.add(reply);
            }
        }
    }

    /** Returns when the shop takes orders. */
    void moreIsAcknowledged() {
        int before = acknowledged.size();
        Shop.eventually(() -> assertThat(acknowledged).hasSizeGreaterThan(before + more));
    }

    Queue<PlacedOrder> acknowledged() {
        return acknowledged;
    }

    /** The answers of another kind. */
    Queue<Reply> turnedAway() {
        return turnedAway;
    }
}
