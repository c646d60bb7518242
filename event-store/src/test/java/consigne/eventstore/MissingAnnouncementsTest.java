package consigne.eventstore;

import static consigne.eventstore.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A reader that hears nothing of another process's events looks for itself. */
class MissingAnnouncementsTest {

    private static final Duration SOON = Duration.ofSeconds(1);

    private static final String LISTENS =
            "(query like 'select coalesce((select max(position)%' or query like 'do $$ begin execute ''listen%')";

    private final TestDatabase database = new TestDatabase();
    private final OneProcess writer = OneProcess.on(database);

    @AfterEach
    void close() {
        writer.close();
        database.close();
    }

    @Test
    void whatWasNeverAnnouncedIsSeenAllTheSame() throws InterruptedException {
        try (OneProcess deaf =
                        OneProcess.on(database, it -> it.dataSource(LossyDataSource.deaf(database.dataSource())));
                BlockingStream<TrackedEventMessage<?>> stream = deaf.store.openStream(null)) {
            for (int i = 0; i < 5; i++) {
                writer.append(note("a", i));
                assertSeenSoon(stream);
            }
        }
    }

    @Test
    void whatWasAnnouncedWhileNobodyListenedIsSeenAllTheSame() throws InterruptedException {
        try (OneProcess reader = OneProcess.on(database);
                BlockingStream<TrackedEventMessage<?>> stream = reader.store.openStream(null)) {
            writer.append(note("a", 0));
            assertSeenSoon(stream);
            for (int i = 1; i < 5; i++) {
                database.terminateBackends(LISTENS);
                writer.append(note("a", i));
                assertSeenSoon(stream);
            }
        }
    }

    private static void assertSeenSoon(BlockingStream<TrackedEventMessage<?>> stream) throws InterruptedException {
        assertThat(stream.hasNextAvailable(Math.toIntExact(SOON.toMillis()), TimeUnit.MILLISECONDS))
                .isTrue();
        stream.nextAvailable();
    }
}
