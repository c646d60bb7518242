package consigne.acceptance.torture;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.Reply;
import consigne.acceptance.shop.Shop;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one thing after the other, and sees to it that nothing fails or is as it was before. */
final class Watcher implements Callable<Watcher.Seen> {

    private final Shop shop;
    private final List<Charged> charged;
    private final List<String> live;
    private final Random random;
    private final Map<String, Long> versions = new HashMap<>();
    private Instant newest = Instant.MIN;
    private @Nullable Boolean withCharges;
    private int reads;
    private int turns;
    private volatile boolean enough;

    /**
     * Somebody who watches.
     *
     * @param charged orders of the past with charges
     * @param live orders as they are placed
     */
    Watcher(Shop shop, List<Charged> charged, List<String> live, long seed) {
        this.shop = shop;
        this.charged = charged;
        this.live = live;
        this.random = new Random(seed);
    }

    /** An order with charges, and what it comes to with and without them, in cents. */
    record Charged(String id, long with, long without) {}

    /** How often something was read, and how often the rule was another than at the read before. */
    record Seen(int reads, int turns) {}

    @Override
    public Seen call() {
        while (!enough) {
            anInvoiceOfThePast();
            theNewestOrders();
            anOrderOnItsWay();
            reads += 3;
        }
        return new Seen(reads, turns);
    }

    private void anInvoiceOfThePast() {
        Charged order = charged.get(random.nextInt(charged.size()));
        long total = Customer.cents(shown("/api/orders/" + order.id()).at("/totals/total"));
        assertThat(total).isIn(order.with(), order.without());
        boolean with = total == order.with();
        if (withCharges != null && with != withCharges) {
            turns++;
        }
        withCharges = with;
    }

    private void theNewestOrders() {
        JsonNode first = shown("/api/orders?limit=20").path("items").path(0);
        Instant placed = Instant.parse(first.path("placedAt").asString());
        assertThat(placed).isAfterOrEqualTo(newest);
        newest = placed;
    }

    private void anOrderOnItsWay() {
        String id = live.get(random.nextInt(live.size()));
        long version = shown("/api/orders/" + id).path("version").asLong();
        assertThat(version).isGreaterThanOrEqualTo(versions.getOrDefault(id, 1L));
        versions.put(id, version);
    }

    private JsonNode shown(String path) {
        Reply reply = shop.http().get(path);
        assertThat(reply.status()).as("%s: %s", path, reply.body()).isEqualTo(200);
        return reply.json();
    }

    void stop() {
        enough = true;
    }
}
