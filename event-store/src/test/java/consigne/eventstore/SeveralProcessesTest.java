package consigne.eventstore;

import static consigne.eventstore.Notes.byCommand;
import static consigne.eventstore.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.eventstore.Verification.Intact;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Engines with pools of their own stand for processes. */
class SeveralProcessesTest {

    private static final int EVENTS_EACH = 150;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final TestDatabase database = new TestDatabase();
    private final List<OneProcess> processes =
            List.of(OneProcess.on(database), OneProcess.on(database), OneProcess.on(database));
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        threads.shutdownNow();
        processes.forEach(OneProcess::close);
        database.close();
    }

    @Test
    void manyWritersOnOneAggregateLoseNoUpdate() throws Exception {
        List<Future<Integer>> writers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            OneProcess process = processes.get(i % processes.size());
            writers.add(threads.submit(() -> contend(process, EVENTS_EACH / 10)));
        }
        int stored = 0;
        for (Future<Integer> writer : writers) {
            stored += writer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        List<Long> sequences = processes.getFirst().load("one").stream()
                .map(event -> event.getSequenceNumber())
                .toList();
        assertThat(sequences).isEqualTo(LongStream.range(0, stored).boxed().toList());
    }

    @Test
    void everyReaderSeesEveryPositionOnceWhileBackendsAreCutAndATransactionStaysOpen() throws Exception {
        int writersEach = 4;
        long total = (long) EVENTS_EACH * writersEach * processes.size();
        AtomicBoolean done = new AtomicBoolean();
        try (Connection longTransaction = database.dataSource().getConnection();
                Statement statement = longTransaction.createStatement()) {
            longTransaction.setAutoCommit(false);
            statement.execute("insert into snapshot select 'open', null, 0, '', '', null, now(), '{}', '{}'");
            List<Future<List<Long>>> readers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                OneProcess process = processes.get(i % processes.size());
                readers.add(threads.submit(() -> read(process, total)));
            }
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < writersEach * processes.size(); i++) {
                OneProcess process = processes.get(i % processes.size());
                String aggregate = "aggregate " + i;
                writers.add(threads.submit(() -> write(process, aggregate)));
            }
            Future<?> trouble = threads.submit(() -> cutBackends(done));
            for (Future<?> writer : writers) {
                writer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
            done.set(true);
            trouble.get();
            List<Long> all = LongStream.rangeClosed(1, total).boxed().toList();
            for (Future<List<Long>> reader : readers) {
                assertThat(reader.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(all);
            }
        }
        assertThat(new EventStoreVerifier(database.dataSource()).verify(1)).isEqualTo(new Intact(1, total));
    }

    private static int contend(OneProcess process, int events) {
        int stored = 0;
        while (stored < events) {
            try {
                long last = process.store.lastSequenceNumberFor("one").orElse(-1L);
                process.append(note("one", last + 1));
                stored++;
            } catch (ConcurrencyException | AggregateStreamCreationException e) {
                Thread.onSpinWait();
            }
        }
        return stored;
    }

    /** Each event is a command of its own, sent again with the same id until it is known to be stored. */
    private static @Nullable Void write(OneProcess process, String aggregate) {
        for (int i = 0; i < EVENTS_EACH; i++) {
            boolean stored = false;
            while (!stored) {
                try {
                    process.append(byCommand(aggregate + "/" + i, note(aggregate, i)));
                    stored = true;
                } catch (CommandAlreadyStored e) {
                    stored = true;
                } catch (EventStoreUnavailable e) {
                    assertThat(e.outcome()).isNotNull();
                }
            }
        }
        return null;
    }

    private static List<Long> read(OneProcess process, long total) throws InterruptedException {
        List<Long> positions = new ArrayList<>();
        Random random = new Random(ThreadLocalRandom.current().nextLong());
        try (BlockingStream<TrackedEventMessage<?>> stream = process.store.openStream(null)) {
            while (positions.size() < total) {
                try {
                    if (stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
                        positions.add(stream.nextAvailable()
                                .trackingToken()
                                .position()
                                .orElseThrow());
                    }
                } catch (EventStoreUnavailable | EventStoreException e) {
                    assertThat(e).isNotNull();
                }
                if (random.nextInt(200) == 0) {
                    Thread.sleep(random.nextInt(20));
                }
            }
        }
        return positions;
    }

    private @Nullable Void cutBackends(AtomicBoolean done) throws InterruptedException {
        while (!done.get()) {
            Thread.sleep(300);
            database.terminateBackends("random() < 0.3 and state <> 'idle in transaction'");
        }
        return null;
    }
}
