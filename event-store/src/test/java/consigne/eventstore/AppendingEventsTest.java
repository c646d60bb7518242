package consigne.eventstore;

import static consigne.eventstore.Notes.byCommand;
import static consigne.eventstore.Notes.loose;
import static consigne.eventstore.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AppendingEventsTest {

    private final TestDatabase database = new TestDatabase();
    private final OneProcess process = OneProcess.on(database);

    @AfterEach
    void close() {
        process.close();
        database.close();
    }

    @Test
    void positionsStartAtOneAndHaveNoGaps() {
        process.append(note("a", 0), note("a", 1));
        process.append(note("b", 0));
        assertThat(process.engine.headPosition()).isEqualTo(3);
        assertThat(database.query("select string_agg(position || aggregate_id || sequence, ' ' order by position)"
                        + " from event"))
                .isEqualTo("1a0 2a1 3b0");
    }

    @Test
    void anAggregateIsCreatedOnce() {
        process.append(note("a", 0));
        assertThatExceptionOfType(AggregateStreamCreationException.class)
                .isThrownBy(() -> process.append(note("a", 0)));
        assertThat(process.load("a")).hasSize(1);
    }

    @Test
    void aSequenceIsTakenOnce() {
        process.append(note("a", 0), note("a", 1));
        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> process.append(note("a", 1), note("a", 2)));
        assertThat(process.load("a")).hasSize(2);
        assertThat(process.engine.headPosition()).isEqualTo(2);
    }

    @Test
    void oneListThatConflictsWithItselfIsRefused() {
        process.append(note("a", 0));
        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> process.append(note("a", 1), note("a", 1)));
        assertThat(process.load("a")).hasSize(1);
    }

    @Test
    void theStoreGoesOnAfterARefusalWithoutAGap() {
        process.append(note("a", 0));
        assertThatExceptionOfType(AggregateStreamCreationException.class)
                .isThrownBy(() -> process.append(note("a", 0)));
        process.append(note("a", 1));
        assertThat(database.query("select max(position) || ' of ' || count(*) from event"))
                .isEqualTo("2 of 2");
    }

    @Test
    void aCommandStoresItsEventsOnce() {
        process.append(note("z", 0));
        process.append(byCommand("c1", note("a", 0)), byCommand("c1", note("a", 1)));
        process.append(byCommand("c2", note("a", 2)));
        assertThatExceptionOfType(CommandAlreadyStored.class)
                .isThrownBy(() -> process.append(byCommand("c1", note("b", 0))))
                .satisfies(e -> {
                    assertThat(e.commandId()).isEqualTo("c1");
                    assertThat(e.firstPosition()).isEqualTo(2);
                    assertThat(e.lastPosition()).isEqualTo(3);
                });
        assertThat(process.load("b")).isEmpty();
    }

    @Test
    void aUnitOfWorkMayStoreTheEventsOfItsCommandInSeveralSteps() {
        DefaultUnitOfWork.startAndGet(loose("command")).execute(() -> {
            process.append(byCommand("c1", note("a", 0)));
            process.append(byCommand("c1", note("a", 1)));
        });
        assertThat(database.query("select string_agg(command_index::text, ' ' order by position) from event"))
                .isEqualTo("0 1");
    }

    @Test
    void theUnitOfWorkHoldsTheLastPosition() {
        DefaultUnitOfWork<EventMessage<?>> work = DefaultUnitOfWork.startAndGet(loose("command"));
        process.append(note("a", 0), note("a", 1));
        assertThat(work.<Object>getResource(PostgresEventStorageEngine.LAST_POSITION))
                .isEqualTo(2L);
        work.rollback();
    }

    @Test
    void aLooseEventIsStoredUnderItsOwnIdAndComesBackLoose() {
        EventMessage<?> loose = loose("hello");
        process.append(loose);
        List<? extends TrackedEventMessage<?>> events =
                process.engine.readEvents(null, false).toList();
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.getIdentifier()).isEqualTo(loose.getIdentifier());
            assertThat(event.getPayload()).isEqualTo(loose.getPayload());
            assertThat(event).isNotInstanceOf(org.axonframework.eventhandling.DomainEventMessage.class);
        });
    }

    @Test
    void payloadAndMetadataAreReadableInSql() {
        process.append(byCommand("c1", note("a", 0, "élan \u0000 \uD83C\uDF7E")));
        assertThat(database.query("select metadata ->> 'commandId' from event")).isEqualTo("c1");
        assertThat(process.load("a").getFirst().getPayload()).isEqualTo(new Notes.Noted("élan \u0000 \uD83C\uDF7E"));
    }

    @Test
    void aClosedStoreRefusesAtOnce() {
        process.append(note("a", 0));
        process.engine.close();
        assertThatExceptionOfType(EventStoreUnavailable.class)
                .isThrownBy(() -> process.append(note("a", 1)))
                .satisfies(e -> assertThat(e.outcome()).isEqualTo(EventStoreUnavailable.Outcome.NOT_STORED));
    }

    @Test
    void theTablesMayBeAppliedAgainByAnyNumberOfProcesses() {
        process.append(note("a", 0));
        IntStream.range(0, 4).parallel().forEach(i -> EventStoreSchema.apply(database.dataSource()));
        assertThat(process.load("a")).hasSize(1);
    }
}
