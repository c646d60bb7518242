package consigne.acceptance.axonserver;

import static consigne.acceptance.axonserver.Application.bottled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import io.axoniq.axonserver.grpc.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.axonframework.axonserver.connector.event.util.GrpcExceptionParser;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Events are appended whole or not at all, in one order, and read as they were appended. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppendingEventsTest {

    private final AxonServerStandIn server = AxonServerStandIn.start();
    private final Application application = new Application(server.address());

    @BeforeAll
    void somethingIsThereAlready() {
        application.bottle("older", 0, 2);
    }

    @AfterAll
    void stop() {
        application.close();
        server.close();
    }

    @Test
    void anAggregateIsReadAsItWasAppended() {
        DomainEventMessage<Application.Bottled> first = bottled("read", 0);
        application.events.publish(first);
        application.bottle("read", 1, 3);

        List<? extends DomainEventMessage<?>> read =
                application.events.readEvents("read").asStream().toList();
        assertThat(read).extracting(DomainEventMessage::getSequenceNumber).containsExactly(0L, 1L, 2L, 3L);
        DomainEventMessage<?> again = read.getFirst();
        assertThat(again.getIdentifier()).isEqualTo(first.getIdentifier());
        assertThat(again.getPayload()).isEqualTo(first.getPayload());
        assertThat(again.getType()).isEqualTo("crate");
        assertThat(again.getMetaData()).containsEntry("why", "thirst");
        assertThat(again.getTimestamp().toEpochMilli())
                .isEqualTo(first.getTimestamp().toEpochMilli());
        assertThat(application.events.readEvents("read", 2).asStream())
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactly(2L, 3L);
        assertThat(application.events.lastSequenceNumberFor("read")).hasValue(3L);
        assertThat(application.events.lastSequenceNumberFor("unknown")).isEmpty();
    }

    @Test
    void anEventThatDoesNotFollowIsAConflictAndTakesItsWholeTransactionAlong() {
        application.bottle("conflict", 0, 1);
        Throwable refused = catchThrowable(() ->
                application.events.publish(bottled("bystander", 0), bottled("conflict", 2), bottled("conflict", 2)));
        assertThat(refused).hasMessageContaining("[AXONIQ-2000] Invalid sequence number 2 for aggregate conflict");
        assertThat(GrpcExceptionParser.parse(refused)).isInstanceOf(ConcurrencyException.class);
        assertThat(application.numbersOf("conflict")).containsExactly(0L, 1L);
        assertThat(application.numbersOf("bystander")).isEmpty();
    }

    @Test
    void ofManyThatAppendTheSameNumberOneWins() throws Exception {
        int rounds = 50;
        try (ExecutorService racers = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> wins = racers.invokeAll(Stream.generate(() -> (Callable<Integer>) () -> wins(rounds))
                    .limit(4)
                    .toList());
            int won = 0;
            for (Future<Integer> each : wins) {
                won += each.get();
            }
            assertThat(won).isEqualTo(rounds);
        }
        assertThat(application.numbersOf("race"))
                .containsExactlyElementsOf(LongStream.range(0, rounds).boxed().toList());
    }

    private int wins(int rounds) {
        return (int) IntStream.range(0, rounds)
                .filter(round -> catchThrowable(() -> application.bottle("race", round, round)) == null)
                .count();
    }

    @Test
    void theNewestSnapshotStandsForWhatIsBeforeIt() {
        application.bottle("snapshot", 0, 9);
        application.events.storeSnapshot(bottled("snapshot", 3));
        application.events.storeSnapshot(bottled("snapshot", 7));
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(application.numbersOf("snapshot")).containsExactly(7L, 8L, 9L));
        assertThat(application.events.readEvents("snapshot", 0).asStream()).hasSize(10);
        assertThat(application
                        .connections
                        .getConnection()
                        .eventChannel()
                        .openAggregateStream("snapshot", true)
                        .asStream())
                .extracting(Event::getAggregateSequenceNumber, Event::getSnapshot)
                .containsExactly(tuple(7L, true), tuple(8L, false), tuple(9L, false));
    }

    @Test
    void aSnapshotOfWhatHasNotHappenedIsRefused() {
        Throwable refused = catchThrowable(() -> application
                .connections
                .getConnection()
                .eventChannel()
                .appendSnapshot(Event.newBuilder()
                        .setAggregateIdentifier("never")
                        .setAggregateSequenceNumber(4)
                        .build())
                .get(5, TimeUnit.SECONDS));
        assertThat(refused).hasMessageContaining("AXONIQ-2000");
    }

    @Test
    void tokensSayWhereEventsAre() throws Exception {
        assertThat(application.events.createTailToken()).isNull();
        long last = position(application.events.createHeadToken());
        application.bottle("token", 0, 0);
        assertThat(position(application.events.createHeadToken())).isGreaterThan(last);
        assertThat(application.events.createTokenAt(Instant.EPOCH)).isNull();
        Instant future = Instant.now().plusSeconds(1000);
        assertThat(position(application.events.createTokenAt(future))).isGreaterThan(last);
        try (BlockingStream<TrackedEventMessage<?>> stream =
                application.events.openStream(new GlobalSequenceTrackingToken(1))) {
            assertThat(stream.nextAvailable().trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(2));
        }
    }

    private static long position(Object token) {
        return ((GlobalSequenceTrackingToken) token).getGlobalIndex();
    }

    @Test
    void whatHasNoAggregateIsKeptToo() throws Exception {
        try (BlockingStream<TrackedEventMessage<?>> stream =
                application.events.openStream(application.events.createHeadToken())) {
            application.events.publish(new GenericEventMessage<>(new Application.Bottled(77), Map.of()));
            boolean found = false;
            while (!found) {
                found = new Application.Bottled(77)
                        .equals(stream.nextAvailable().getPayload());
            }
        }
    }
}
