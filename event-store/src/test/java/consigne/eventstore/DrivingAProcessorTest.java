package consigne.eventstore;

import static consigne.eventstore.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DrivingAProcessorTest {

    private final TestDatabase database = new TestDatabase();
    private final OneProcess process = OneProcess.on(database);
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
            .name("notes")
            .messageSource(process.store)
            .tokenStore(new InMemoryTokenStore())
            .transactionManager(NoTransactionManager.instance())
            .coordinatorExecutor(threads)
            .workerExecutor(threads)
            .initialSegmentCount(2)
            .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                    .eventHandlers(new Reader())
                    .build())
            .build();

    @AfterEach
    void close() {
        processor.shutDown();
        threads.shutdownNow();
        process.close();
        database.close();
    }

    /** Twenty events one by one: a processor that polls every half a second would take ten seconds. */
    @Test
    void eachEventIsHandledSoonAfterItsCommit() {
        processor.start();
        process.append(note("warm", 0));
        await().until(() -> seen.size() == 1);
        long began = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            int expected = i + 2;
            process.append(note("a", i));
            await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).until(() -> seen.size() == expected);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aReplayHandlesEachEventOnceMore() {
        process.append(note("a", 0), note("a", 1), note("a", 2));
        processor.start();
        await().until(() -> seen.size() == 3);
        processor.shutDown();
        processor.resetTokens();
        processor.start();
        process.append(note("a", 3));
        await().until(() -> seen.size() == 7);
    }

    private final class Reader {

        @EventHandler
        @SuppressWarnings("UnusedMethod") // Axon calls it
        void on(Notes.Noted noted, EventMessage<?> message) {
            seen.add(noted.text() + message.getIdentifier());
        }
    }
}
