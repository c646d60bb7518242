package consigne.query.processor;

import static consigne.query.fixtures.Orders.MORNING;
import static consigne.query.fixtures.Orders.anOrder;
import static consigne.query.fixtures.Orders.anOrderPlaced;
import static consigne.query.fixtures.Orders.cola;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import consigne.api.CustomerId;
import consigne.api.Event;
import consigne.api.OrderId;
import consigne.api.Reason;
import consigne.api.order.OrderEvent.OrderCancelled;
import consigne.api.order.OrderEvent.OrderConfirmed;
import consigne.query.fixtures.Deposits;
import consigne.query.fixtures.RunningShop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepingUpTest {

    private static final int CUSTOMERS = 7;

    private final Random random = new Random(4);
    private final List<OrderId> open = new ArrayList<>();
    private long orders;
    private long confirmed;
    private long charged;

    @ParameterizedTest
    @ValueSource(strings = {"consigne.read-models.segments=1", "consigne.read-models.segments=4"})
    void nothingIsLostOrTakenTwiceOverBatchesAndRestarts(String segments) {
        try (RunningShop shop = RunningShop.open(segments, "consigne.read-models.batch-size=50")) {
            long last = 0;
            for (int round = 0; round < 2; round++) {
                for (int command = 0; command < 15; command++) {
                    last = shop.happens(Map.of(), someEvents());
                }
                shop.restart(); // in the middle of what was just recorded
            }
            readUpTo(shop, last);

            assertThat(count(shop, "select count(*) from orders")).isEqualTo(orders);
            assertThat(count(shop, "select count(*) from orders where status = 'confirmed'"))
                    .isEqualTo(confirmed);
            assertThat(count(shop, "select sum((view->'heldAmount'->>'amount')::numeric * 100) from deposit_account"))
                    .isEqualTo(charged * 20);
            assertThat(count(shop, "select sum(amount_cents) from deposit_ledger"))
                    .isEqualTo(charged * 20);
            assertThat(count(shop, "select count(*) from order_history where event like 'order.%'"))
                    .isEqualTo(count(shop, "select count(*) from event where type like 'order.%'"));
            assertThat(count(shop, "select count(*) from parked_event")).isZero();
        }
    }

    private List<Event> someEvents() {
        List<Event> events = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            events.addAll(happening());
        }
        return events;
    }

    private List<Event> happening() {
        CustomerId customer = new CustomerId("customer-" + random.nextInt(CUSTOMERS));
        if (open.isEmpty() || random.nextInt(3) == 0) {
            OrderId order = anOrder();
            open.add(order);
            orders++;
            return List.of(anOrderPlaced(order, customer, MORNING, cola(3)));
        }
        if (random.nextInt(3) == 0) {
            charged += 3;
            return List.of(Deposits.charged(customer, open.getFirst(), 3));
        }
        OrderId order = open.remove(random.nextInt(open.size()));
        if (random.nextBoolean()) {
            confirmed++;
            return List.of(new OrderConfirmed(order, 0));
        }
        return List.of(new OrderCancelled(order, new Reason("changed my mind")));
    }

    private static void readUpTo(RunningShop shop, long position) {
        for (String path : List.of("/api/orders", "/api/customers/customer-1/deposit", "/api/stock/none")) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> shop.get(path, position).status() != 503);
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> shop.get("/api/orders/" + anOrder() + "/history", position)
                                .status()
                        == 404);
    }

    private static long count(RunningShop shop, String sql) {
        return shop.sql().sql(sql).query(Long.class).single();
    }
}
