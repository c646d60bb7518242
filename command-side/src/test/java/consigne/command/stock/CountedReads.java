package consigne.command.stock;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Stands in front of the event store, and counts what each reading of an aggregate reads. */
final class CountedReads implements BeanPostProcessor {

    private final Map<String, Integer> longest = new ConcurrentHashMap<>();
    private final AtomicInteger readings = new AtomicInteger();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof EventStore store ? counted(store) : bean;
    }

    /** How many times an aggregate was read, of any kind. */
    int readings() {
        return readings.get();
    }

    /** The most events, or a snapshot and events, that one reading of an aggregate took. */
    int longest(String aggregateId) {
        return longest.getOrDefault(aggregateId, 0);
    }

    void forget() {
        longest.clear();
        readings.set(0);
    }

    private EventStore counted(EventStore store) {
        return (EventStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EventStore.class}, (_, method, arguments) -> {
                    try {
                        Object result = method.invoke(store, arguments);
                        return result instanceof DomainEventStream stream
                                ? counted(String.valueOf(arguments[0]), stream)
                                : result;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getTargetException();
                    }
                });
    }

    private DomainEventStream counted(String aggregateId, DomainEventStream stream) {
        readings.incrementAndGet();
        AtomicInteger events = new AtomicInteger();
        return DomainEventStream.of(
                stream.asStream().peek(_ -> longest.merge(aggregateId, events.incrementAndGet(), Math::max)),
                stream::getLastSequenceNumber);
    }
}
