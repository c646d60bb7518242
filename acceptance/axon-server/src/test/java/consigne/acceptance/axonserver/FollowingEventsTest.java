package consigne.acceptance.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who follows events gets each once, in the order of all, whatever happens to connections. */
class FollowingEventsTest {

    private final AxonServerStandIn server = AxonServerStandIn.start();
    private final Application application = new Application(server.address());

    @AfterEach
    void stop() {
        application.close();
        server.close();
    }

    @Test
    void whileManyAppendNothingIsSkipped() throws Exception {
        int crates = 8;
        int perCrate = 300;
        try (ExecutorService bottlers = Executors.newFixedThreadPool(crates);
                BlockingStream<TrackedEventMessage<?>> stream = application.events.openStream(null)) {
            for (int crate = 0; crate < crates; crate++) {
                String name = "crate-" + crate;
                bottlers.execute(() -> IntStream.range(0, perCrate / 3)
                        .forEach(three -> application.bottle(name, three * 3, three * 3 + 2)));
            }
            List<Long> tokens = new ArrayList<>();
            while (tokens.size() < crates * perCrate) {
                tokens.add(((GlobalSequenceTrackingToken) stream.nextAvailable().trackingToken()).getGlobalIndex());
            }
            assertThat(tokens)
                    .containsExactlyElementsOf(LongStream.range(0, (long) crates * perCrate)
                            .boxed()
                            .toList());
        }
    }

    @Test
    void aProcessorGoesOnAfterConnectionsBreak() {
        List<Integer> seen = new CopyOnWriteArrayList<>();
        try (ScheduledExecutorService coordinator = Executors.newSingleThreadScheduledExecutor();
                ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor()) {
            PooledStreamingEventProcessor processor = processor(coordinator, worker, seen);
            processor.start();
            application.bottle("crate", 0, 9);
            Awaitility.await().until(() -> seen.size() == 10);

            server.dropConnections();
            Awaitility.await()
                    .ignoreExceptions()
                    .untilAsserted(
                            () -> assertThat(application.numbersOf("crate")).hasSize(10));
            application.bottle("crate", 10, 19);
            Awaitility.await().until(() -> seen.size() >= 20);
            assertThat(seen)
                    .containsExactlyElementsOf(IntStream.range(0, 20).boxed().toList());
            processor.shutDown();
            // What they wait for will not come.
            coordinator.shutdownNow();
            worker.shutdownNow();
        }
    }

    private PooledStreamingEventProcessor processor(
            ScheduledExecutorService coordinator, ScheduledExecutorService worker, List<Integer> seen) {
        return PooledStreamingEventProcessor.builder()
                .name("follower")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new Follower(seen))
                        .build())
                .messageSource(application.events)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(coordinator)
                .workerExecutor(worker)
                .initialSegmentCount(1)
                .build();
    }

    /** Notes what it sees. */
    record Follower(List<Integer> seen) {

        @EventHandler
        void on(Application.Bottled bottled) {
            seen.add(bottled.number());
        }
    }
}
