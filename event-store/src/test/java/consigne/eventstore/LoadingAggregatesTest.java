package consigne.eventstore;

import static consigne.eventstore.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoadingAggregatesTest {

    private final TestDatabase database = new TestDatabase();
    private final OneProcess process = OneProcess.on(database, settings -> settings.pageSize(4));

    @AfterEach
    void close() {
        process.close();
        database.close();
    }

    @Test
    void whatWasStoredComesBack() {
        DomainEventMessage<?> event = note("a", 0);
        process.append(event);
        assertThat(process.load("a")).singleElement().satisfies(loaded -> {
            assertThat(loaded.getIdentifier()).isEqualTo(event.getIdentifier());
            assertThat(loaded.getPayload()).isEqualTo(event.getPayload());
            assertThat(loaded.getMetaData()).isEqualTo(event.getMetaData());
            assertThat(loaded.getType()).isEqualTo("Notebook");
            assertThat(loaded.getTimestamp())
                    .isEqualTo(event.getTimestamp().truncatedTo(java.time.temporal.ChronoUnit.MICROS));
        });
    }

    @Test
    void aHistoryLongerThanAPageIsReadToItsEnd() {
        for (int i = 0; i < 10; i++) {
            process.append(note("a", i), note("b", i));
        }
        assertThat(process.load("a"))
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        DomainEventStream rest = process.store.readEvents("a", 7);
        assertThat(rest.asStream())
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactly(7L, 8L, 9L);
        assertThat(rest.getLastSequenceNumber()).isEqualTo(9);
    }

    @Test
    void anUnknownAggregateIsEmpty() {
        assertThat(process.load("nobody")).isEmpty();
        assertThat(process.engine.lastSequenceNumberFor("nobody")).isEmpty();
    }

    @Test
    void theSnapshotStandsForTheEventsBeforeIt() {
        for (int i = 0; i < 10; i++) {
            process.append(note("a", i));
        }
        process.store.storeSnapshot(note("a", 2, "so far"));
        assertThat(process.load("a"))
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(process.load("a").getFirst().getPayload()).isEqualTo(new Notes.Noted("so far"));
        assertThat(process.store.lastSequenceNumberFor("a")).contains(9L);
    }

    @Test
    void anOlderSnapshotDoesNotReplaceANewer() {
        process.store.storeSnapshot(note("a", 5, "newer"));
        process.store.storeSnapshot(note("a", 4, "older"));
        assertThat(process.engine.readSnapshot("a"))
                .get()
                .extracting(DomainEventMessage::getPayload)
                .isEqualTo(new Notes.Noted("newer"));
    }

    @Test
    void aSnapshotOfTheSameSequenceIsReplaced() {
        process.store.storeSnapshot(note("a", 5));
        process.store.storeSnapshot(note("a", 5, "the same again"));
        assertThat(process.engine.readSnapshot("a"))
                .get()
                .extracting(DomainEventMessage::getPayload)
                .isEqualTo(new Notes.Noted("the same again"));
    }

    @Test
    void aSnapshotThatCannotBeReadIsPassedOver() {
        process.append(note("a", 0), note("a", 1));
        process.store.storeSnapshot(note("a", 1));
        database.execute("update snapshot set type = 'no.such.Type'");
        assertThat(process.load("a"))
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactly(0L, 1L);
    }

    @Test
    void aSnapshotThatTheFilterRejectsIsPassedOver() {
        try (OneProcess choosy = OneProcess.on(database, settings -> settings.snapshotFilter(snapshot -> false))) {
            choosy.append(note("a", 0), note("a", 1));
            choosy.store.storeSnapshot(note("a", 1));
            assertThat(choosy.load("a"))
                    .extracting(DomainEventMessage::getSequenceNumber)
                    .containsExactly(0L, 1L);
            assertThat(choosy.engine.readSnapshot("a")).isEmpty();
        }
    }

    @Test
    void eventsOfTheUnitOfWorkAreSeenBeforeTheyAreStored() {
        process.append(note("a", 0));
        DefaultUnitOfWork.startAndGet(Notes.loose("command")).execute(() -> {
            process.store.publish(note("a", 1));
            assertThat(process.load("a")).hasSize(2);
            assertThat(process.store.lastSequenceNumberFor("a")).contains(1L);
        });
        assertThat(process.engine.lastSequenceNumberFor("a")).contains(1L);
    }

    @Test
    void oneStatementLoadsTheSnapshotAndWhatFollows() {
        process.append(note("a", 0), note("a", 1));
        process.store.storeSnapshot(note("a", 0));
        AtomicInteger statements = new AtomicInteger();
        try (OneProcess counted = OneProcess.on(
                database,
                settings -> settings.dataSource(
                        LossyDataSource.counting(database.dataSource(), "aggregate_id = ?", statements)))) {
            assertThat(counted.load("a")).hasSize(2);
        }
        assertThat(statements).hasValue(1);
    }
}
