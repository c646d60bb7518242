package consigne.benchmarks.own;

import consigne.api.Event;
import consigne.api.OrderId;
import consigne.api.deposit.DepositEvent.DeliverySettled;
import consigne.api.order.OrderEvent.OrderClosed;
import consigne.api.order.OrderEvent.OrderDelivered;
import consigne.api.payment.PaymentEvent.PaymentCaptured;
import consigne.benchmarks.measuring.Machine;
import consigne.benchmarks.measuring.Measurement;
import consigne.benchmarks.measuring.Subject;
import consigne.benchmarks.measuring.Target;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The receipts of orders that were closed while the clerk was away: all of them are numbered in one book. */
final class Numbering implements Subject {

    private static final int ORDERS_A_SECOND = 500;
    private static final int TOGETHER = 100;
    private static final long LONGEST_STANDSTILL = Duration.ofMinutes(1).toNanos();

    private final Running shop;
    private final JdbcClient database;
    private final Map<String, Long> next = new HashMap<>();
    private int orders;

    private Numbering(Running shop) {
        this.shop = shop;
        this.database = shop.get(JdbcClient.class);
    }

    public static void main(String[] args) throws Exception {
        var answers = Subject.standardOutput();
        try (Running shop =
                new Running(Target.Login.ofThisProcess(), "consigne.command.receipt", "consigne.saga.receipt")) {
            new Numbering(shop).answer(answers);
        }
    }

    @Override
    public Measurement measure(Question question) throws InterruptedException {
        int wanted = Math.max(TOGETHER, (int) (question.seconds() * ORDERS_A_SECOND) / TOGETHER * TOGETHER);
        StreamingEventProcessor clerk = shop.get(EventProcessingConfiguration.class)
                .eventProcessor("receipt-clerk", StreamingEventProcessor.class)
                .orElseThrow();
        clerk.shutDown();
        IntStream.range(0, wanted / TOGETHER).forEach(_ -> closeSome());
        long before = numbered();
        double cpuBefore = Machine.busySeconds();
        long began = System.nanoTime();
        clerk.start();
        awaitNumbers(before + wanted);
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Measurement(
                wanted / seconds, Double.NaN, Double.NaN, (Machine.busySeconds() - cpuBefore) * 1000 / wanted);
    }

    private void awaitNumbers(long wanted) throws InterruptedException {
        long numbered = numbered();
        long moved = System.nanoTime();
        while (numbered < wanted) {
            Thread.sleep(2);
            long now = numbered();
            if (now > numbered) {
                moved = System.nanoTime();
            } else if (System.nanoTime() - moved > LONGEST_STANDSTILL) {
                throw new IllegalStateException("the clerk stands still at " + now);
            }
            numbered = now;
        }
    }

    /** Read by the index of the books' sequences. */
    private long numbered() {
        return database.sql("select coalesce(sum(last + 1), 0) from (select max(sequence) as last from event"
                        + " where aggregate_id = any(array(select 'receipt-book:R-' || year"
                        + " from generate_series(2025, 2060) as year)) group by aggregate_id) books")
                .query(Long.class)
                .single();
    }

    /**
     * Stores what the clerk wants to know of some orders, as the shop does; the rest of their events tell it nothing.
     */
    private void closeSome() {
        List<List<Event>> stories = IntStream.range(0, TOGETHER)
                .mapToObj(_ -> OrderStories.of(OrderId.of(UUID.randomUUID()), orders++).stream()
                        .filter(event -> event instanceof OrderDelivered
                                || event instanceof DeliverySettled
                                || event instanceof PaymentCaptured
                                || event instanceof OrderClosed)
                        .toList())
                .toList();
        shop.get(EventStore.class)
                .publish(IntStream.range(0, stories.getFirst().size())
                        .boxed()
                        .flatMap(step -> stories.stream().map(story -> message(story.get(step))))
                        .toList());
    }

    private DomainEventMessage<?> message(Event event) {
        String id = event.aggregateId();
        long sequence = next.merge(id, 0L, (before, _) -> before + 1);
        return new GenericDomainEventMessage<>(
                id.substring(0, id.indexOf(':')), id, sequence, event, OrderStories.metadata(UUID.randomUUID()));
    }
}
