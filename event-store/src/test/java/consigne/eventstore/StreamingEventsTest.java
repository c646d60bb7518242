package consigne.eventstore;

import static consigne.eventstore.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StreamingEventsTest {

    private final TestDatabase database = new TestDatabase();
    private final OneProcess process = OneProcess.on(database, settings -> settings.pageSize(3));

    @AfterEach
    void close() {
        process.close();
        database.close();
    }

    @Test
    void aStreamStartsAfterItsToken() throws InterruptedException {
        append(process, 0, 8);
        try (BlockingStream<TrackedEventMessage<?>> stream =
                process.store.openStream(new GlobalSequenceTrackingToken(2))) {
            assertThat(positions(stream, 6)).containsExactly(3L, 4L, 5L, 6L, 7L, 8L);
            assertThat(stream.hasNextAvailable()).isFalse();
        }
    }

    @Test
    void peekingDoesNotMoveTheStream() throws InterruptedException {
        append(process, 0, 2);
        try (BlockingStream<TrackedEventMessage<?>> stream = process.store.openStream(null)) {
            assertThat(stream.peek()).isPresent().isEqualTo(stream.peek());
            assertThat(positions(stream, 2)).containsExactly(1L, 2L);
        }
    }

    @Test
    void aStreamWakesForEventsOfItsOwnProcess() throws InterruptedException {
        wakesFor(process);
    }

    @Test
    void aStreamWakesForEventsOfAnotherProcess() throws InterruptedException {
        try (OneProcess other = OneProcess.on(database)) {
            wakesFor(other);
        }
    }

    @Test
    void aStreamFindsWhatWasNeverAnnounced() throws InterruptedException {
        try (OneProcess other = OneProcess.on(database);
                BlockingStream<TrackedEventMessage<?>> stream = process.store.openStream(null)) {
            append(other, 0, 1);
            assertThat(positions(stream, 1)).containsExactly(1L);
            database.execute(
                    "insert into event select position + 1, sequence + 1, recorded_at, latest_at, 0,"
                            + " aggregate_id, aggregate_type, event_id, null, type, revision, payload, metadata, hash from event");
            assertThat(positions(stream, 1)).containsExactly(2L);
        }
    }

    @Test
    void aStreamSeesWhatOthersStoredBetweenEventsOfItsOwnProcess() throws InterruptedException {
        append(process, 0, 1);
        try (OneProcess other = OneProcess.on(database)) {
            append(other, 1, 2);
        }
        append(process, 3, 2);
        try (BlockingStream<TrackedEventMessage<?>> stream = process.store.openStream(null)) {
            assertThat(positions(stream, 5)).containsExactly(1L, 2L, 3L, 4L, 5L);
        }
    }

    @Test
    void aReaderThatBlocksIsWoken() throws Exception {
        try (BlockingStream<TrackedEventMessage<?>> stream = process.store.openStream(null);
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            for (int i = 0; i < 50; i++) {
                Future<TrackedEventMessage<?>> next = thread.submit(stream::nextAvailable);
                process.append(note("a", i));
                assertThat(next.get(5, TimeUnit.SECONDS).trackingToken().position())
                        .hasValue(i + 1L);
            }
        }
    }

    @Test
    void manyReadersShareTheTailAndEachSeesAll() throws InterruptedException {
        try (OneProcess small = OneProcess.on(database, settings -> settings.newestBytes(5_000));
                OneProcess other = OneProcess.on(database)) {
            try (BlockingStream<TrackedEventMessage<?>> slow = small.store.openStream(null);
                    BlockingStream<TrackedEventMessage<?>> quick = small.store.openStream(null)) {
                for (int i = 0; i < 40; i++) {
                    (i % 3 == 0 ? other : small).append(note("a", i));
                    assertThat(positions(quick, 1)).containsExactly(i + 1L);
                }
                assertThat(positions(slow, 40))
                        .isEqualTo(LongStream.rangeClosed(1, 40).boxed().toList());
            }
        }
    }

    private void wakesFor(OneProcess writer) throws InterruptedException {
        try (BlockingStream<TrackedEventMessage<?>> stream = process.store.openStream(null)) {
            AtomicInteger calls = new AtomicInteger();
            assertThat(stream.setOnAvailableCallback(calls::incrementAndGet)).isTrue();
            assertThat(stream.hasNextAvailable()).isFalse();
            int before = calls.get();
            append(writer, 0, 1);
            await().atMost(Duration.ofSeconds(5)).until(() -> calls.get() > before);
            assertThat(positions(stream, 1)).containsExactly(1L);
        }
    }

    private static void append(OneProcess process, int from, int count) {
        for (int i = from; i < from + count; i++) {
            process.append(note("a", i));
        }
    }

    private static List<Long> positions(BlockingStream<TrackedEventMessage<?>> stream, int count)
            throws InterruptedException {
        List<Long> positions = new ArrayList<>();
        while (positions.size() < count && stream.hasNextAvailable(5, TimeUnit.SECONDS)) {
            positions.add(stream.nextAvailable().trackingToken().position().orElseThrow());
        }
        return positions;
    }
}
