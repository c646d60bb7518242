package consigne.saga.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import consigne.api.Event;
import consigne.runtime.axon.EventJson;
import consigne.runtime.commands.CommandUnanswered;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A processor's place in the stream moves together with what it has done, and never before that. */
class KeepingThePlaceTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    private final DataSource database = MigratedDatabase.fresh();
    private final JdbcClient sql = JdbcClient.create(database);
    private final EventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    private final Bells bells = new Bells();
    private final PooledStreamingEventProcessor processor = processor();

    /** Somebody rings at an order's door. */
    record Rung(String order) implements Event {
        @Override
        public String aggregateId() {
            return "order:" + order;
        }
    }

    /** Writes down who has rung; the first times, something is in the way. */
    private final class Bells implements KeyedWork<List<String>> {

        private final AtomicInteger toGoUnanswered = new AtomicInteger();
        private final AtomicInteger toFailWriting = new AtomicInteger();

        @Override
        public Set<Class<?>> events() {
            return Set.of(Rung.class);
        }

        @Override
        public Map<String, List<String>> begin(Set<String> orders) {
            Map<String, List<String>> all = new LinkedHashMap<>();
            orders.forEach(order -> all.put(order, new ArrayList<>()));
            return all;
        }

        @Override
        public void take(List<String> rung, EventMessage<?> event) {
            if (toGoUnanswered.getAndDecrement() > 0) {
                throw new CommandUnanswered("nobody is at home");
            }
            rung.add(((Rung) event.getPayload()).order());
        }

        @Override
        public void write(Collection<List<String>> all) {
            if (toFailWriting.getAndDecrement() > 0) {
                throw new QueryTimeoutException("the pencil is broken");
            }
            all.forEach(rung -> rung.forEach(
                    order -> sql.sql("insert into rung values (?)").param(order).update()));
        }
    }

    @AfterEach
    void stop() {
        processor.shutDown();
        threads.shutdownNow();
    }

    @Test
    void whatWasNotDoneComesAgain() {
        bells.toGoUnanswered.set(1);
        rings("1", "2");
        await().atMost(SOON).untilAsserted(() -> assertThat(written()).containsExactly("1", "2"));
    }

    @Test
    void whatCouldNotBeWrittenComesAgain() {
        bells.toFailWriting.set(1);
        rings("1", "2");
        await().atMost(SOON).untilAsserted(() -> assertThat(written()).containsExactly("1", "2"));
    }

    private void rings(String... orders) {
        sql.sql("create table rung (at_order text primary key)").update();
        for (String order : orders) {
            Rung rung = new Rung(order);
            events.publish(new GenericDomainEventMessage<>("order", rung.aggregateId(), 0, rung));
        }
        processor.start();
    }

    private List<String> written() {
        return sql.sql("select at_order from rung order by 1")
                .query(String.class)
                .list();
    }

    private PooledStreamingEventProcessor processor() {
        SideBySide<List<String>> handler = new SideBySide<>("bells", bells, (_, _, _, _) -> {});
        return PooledStreamingEventProcessor.builder()
                .name(handler.processor())
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(handler)
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build())
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(events)
                .initialToken(StreamableMessageSource::createTailToken)
                .tokenStore(tokens(new SpringDataSourceConnectionProvider(database)))
                .transactionManager(new SpringTransactionManager(new DataSourceTransactionManager(database)))
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .tokenClaimInterval(500)
                .batchSize(10)
                .build();
    }

    private static TokenStore tokens(ConnectionProvider connections) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .schema(TokenSchema.builder()
                        .setTokenTable("token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setSegmentColumn("segment")
                        .setTokenColumn("token")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("touched_at")
                        .setOwnerColumn("owner")
                        .build())
                .serializer(JacksonSerializer.builder()
                        .objectMapper(EventJson.mapper().copy())
                        .build())
                .build();
    }
}
