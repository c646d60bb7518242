package consigne.benchmarks.rebuilt;

import consigne.api.Event;
import consigne.api.OrderId;
import consigne.api.order.OrderEvent;
import consigne.api.payment.PaymentEvent;
import consigne.benchmarks.measuring.Target;
import consigne.benchmarks.own.OrderStories;
import consigne.benchmarks.own.Running;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A store full of orders, which nobody has followed. */
final class StoredOrders {

    /** Orders that are on their way at the same time. */
    private static final int TOGETHER = 50;

    /** Orders that were changed often; they come first. */
    private static final int CHANGED = 4 * TOGETHER;

    private final EventStorageEngine engine;

    /** The next numbers of the events of stocks and accounts; those of an order and its payment are stored together. */
    private final Map<String, Long> next = new HashMap<>();

    private StoredOrders(EventStorageEngine engine) {
        this.engine = engine;
    }

    /** Stores orders before anybody follows, and has those who follow begin behind them. */
    static void fill(Target.Login login, long size) {
        try (Running store = new Running(login)) {
            StoredOrders orders = new StoredOrders(store.get(EventStorageEngine.class));
            for (int number = 0; store.head() < size; number += TOGETHER) {
                orders.append(number);
            }
            JdbcClient database = store.get(JdbcClient.class);
            database.sql("vacuum (freeze, analyze) event").update();
            for (String readModel : List.of("orders", "stock", "deposit", "order-history", "credit-notes")) {
                database.sql("""
                                insert into token_entry (processor_name, segment, token, token_type)
                                values (?, 0, convert_to('{"globalIndex":' || ? || '}', 'UTF8'),
                                    'org.axonframework.eventhandling.GlobalSequenceTrackingToken')
                                on conflict do nothing""").params(readModel, store.head()).update();
            }
        }
    }

    /** Any of those that sixty events are about. */
    static OrderId changed(int any) {
        return id(any % CHANGED);
    }

    private void append(int from) {
        List<List<Event>> stories = new ArrayList<>();
        for (int number = from; number < from + TOGETHER; number++) {
            stories.add(
                    number < CHANGED
                            ? OrderStories.ofSixtyEvents(id(number), number)
                            : OrderStories.of(id(number), number));
        }
        Map<String, Long> begun = new HashMap<>();
        engine.appendEvents(IntStream.range(0, stories.getFirst().size())
                .boxed()
                .flatMap(step -> stories.stream().map(story -> message(story.get(step), begun)))
                .toList());
    }

    private static OrderId id(int number) {
        return OrderId.of(UUID.nameUUIDFromBytes(("order " + number).getBytes(StandardCharsets.UTF_8)));
    }

    private DomainEventMessage<Event> message(Event event, Map<String, Long> begun) {
        String id = event.aggregateId();
        boolean ofAnOrder = event instanceof OrderEvent || event instanceof PaymentEvent;
        long sequence = (ofAnOrder ? begun : next).merge(id, 0L, (before, _) -> before + 1);
        return new GenericDomainEventMessage<>(
                id.substring(0, id.indexOf(':')), id, sequence, event, OrderStories.metadata(UUID.randomUUID()));
    }
}
