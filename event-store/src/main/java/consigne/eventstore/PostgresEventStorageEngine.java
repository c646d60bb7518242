package consigne.eventstore;

import consigne.eventstore.announcing.Announcements;
import consigne.eventstore.announcing.Arrivals;
import consigne.eventstore.connection.Durability;
import consigne.eventstore.connection.OwnConnection;
import consigne.eventstore.connection.QueryRunner;
import consigne.eventstore.event.EventContent;
import consigne.eventstore.reading.AggregateReader;
import consigne.eventstore.reading.EventReader;
import consigne.eventstore.reading.EventSource;
import consigne.eventstore.reading.NewestEvents;
import consigne.eventstore.reading.PositionStream;
import consigne.eventstore.reading.Snapshots;
import consigne.eventstore.writing.Append;
import consigne.eventstore.writing.Writer;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Stores and reads events in PostgreSQL, in the tables of {@link EventStoreSchema}.
 *
 * <p>Positions start at 1, have no gaps and follow the order of commits, over any number of processes. Appends that
 * arrive while another is being committed share the next commit; each gets its own answer. It works on connections of
 * its own and never takes part in a caller's transaction: give it the plain DataSource, not one that knows of Spring's
 * transactions.
 *
 * <p>Event ids are not checked to be unique; aggregate id and sequence are, and the id of the command.
 */
public final class PostgresEventStorageEngine implements EventStorageEngine, AutoCloseable {

    /**
     * Under this key the root unit of work holds, after an append, the position ({@link Long}) of the last event it
     * stored.
     */
    public static final String LAST_POSITION = "consigne.eventstore.lastPosition";

    private final EventRecorder recorder;
    private final Serializer snapshotSerializer;
    private final Writer writer;
    private final EventReader reader;
    private final AggregateReader aggregates;
    private final Snapshots snapshots;
    private final EventSource source;
    private final EventSource table;
    private final Arrivals arrivals;
    private final Announcements announcements;

    PostgresEventStorageEngine(PostgresEventStorageEngineBuilder settings) {
        QueryRunner queries =
                new QueryRunner(settings.dataSource(), settings.answerWithin, EventStoreUnavailable::forReading);
        this.recorder = new EventRecorder(settings.eventSerializer(), settings.commandIdKey);
        this.snapshotSerializer = settings.snapshotSerializer();
        this.reader = new EventReader(queries, settings.pageSize);
        this.snapshots = new Snapshots(queries);
        this.aggregates = new AggregateReader(
                reader,
                snapshots,
                settings.snapshotFilter,
                settings.eventSerializer(),
                snapshotSerializer,
                settings.upcasterChain);
        NewestEvents newest = new NewestEvents(settings.newestBytes);
        this.source = new EventSource(reader, newest, settings.eventSerializer(), settings.upcasterChain);
        this.table = new EventSource(reader, new NewestEvents(0), settings.eventSerializer(), settings.upcasterChain);
        this.arrivals = new Arrivals();
        OwnConnection listening = new OwnConnection(settings.dataSource(), settings.answerWithin, _ -> {});
        this.announcements = new Announcements(listening, arrivals);
        OwnConnection writing = new OwnConnection(settings.dataSource(), settings.answerWithin, Durability::insist);
        Writer.Committed committed = (position, events) -> {
            newest.add(events);
            arrivals.reach(position);
        };
        this.writer = new Writer(writing, committed, settings.queueCapacity, settings.answerWithin);
    }

    PostgresEventStorageEngine start() {
        writer.start();
        arrivals.start();
        announcements.start();
        return this;
    }

    public static PostgresEventStorageEngineBuilder builder() {
        return new PostgresEventStorageEngineBuilder();
    }

    /**
     * Stores the events as a whole or not at all, and returns when they are on disk: where the server, the database or
     * the role says {@code synchronous_commit = off}, this does not follow. Nothing is rolled back with the caller's
     * own transaction.
     *
     * @throws org.axonframework.modelling.command.AggregateStreamCreationException if the aggregate exists already
     * @throws org.axonframework.modelling.command.ConcurrencyException if a sequence of the aggregate is taken
     * @throws CommandAlreadyStored if a command of that id has stored its events before
     * @throws EventStoreUnavailable if PostgreSQL cannot store them now, or did not answer in time
     * @throws org.axonframework.eventsourcing.eventstore.EventStoreException if PostgreSQL cannot take their content
     */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (!events.isEmpty()) {
            appendLater(events, null).await();
        }
    }

    /**
     * Takes events over to be stored as a whole or not at all, after all that was taken over before, and returns at
     * once. They are on disk when {@link PendingAppend#await} has returned.
     *
     * @param events at least one
     * @param basis what was decided before and these build upon: they are stored only if it is; none where they build
     *     upon what is on disk
     */
    public PendingAppend appendLater(List<? extends EventMessage<?>> events, @Nullable PendingAppend basis) {
        List<EventContent> contents = recorder.of(events);
        Append upon = basis instanceof AppendUnderWay underWay ? underWay.append() : null;
        return new AppendUnderWay(contents, writer.take(contents, upon), writer);
    }

    /**
     * Stores what another store has recorded, as it is there, as a whole or not at all, and returns when it is on disk.
     * Nothing of it is read, so that it may be of a name or a revision that nobody here knows.
     *
     * @throws RuntimeException as {@link #appendEvents} does
     */
    public void appendRecorded(List<CarriedEvent> events) {
        if (!events.isEmpty()) {
            List<EventContent> contents =
                    events.stream().map(CarriedEvent::content).toList();
            new AppendUnderWay(contents, writer.take(contents, null), writer).await();
        }
    }

    /** Keeps the newest snapshot of an aggregate: one with a lower sequence than the stored one is ignored. */
    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        snapshots.store(EventRecorder.snapshot(snapshot, snapshotSerializer));
    }

    /**
     * Reads to the head and ends there; it never blocks. Unlike a stream that is opened to be followed, it shows what
     * the table says now, also of events that this process remembers: a row may have been repaired.
     */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            @Nullable TrackingToken trackingToken, boolean mayBlock) {
        PositionStream events = new PositionStream(table, arrivals, position(trackingToken));
        Iterator<TrackedEventMessage<?>> toTheHead = events.toTheHead();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(toTheHead, Spliterator.ORDERED), false);
    }

    BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken trackingToken) {
        return new PositionStream(source, arrivals, position(trackingToken));
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        return aggregates.events(aggregateIdentifier, firstSequenceNumber);
    }

    DomainEventStream readHistory(
            String aggregateId, Function<Throwable, Optional<DomainEventMessage<?>>> whenSnapshotFails) {
        return aggregates.history(aggregateId, whenSnapshotFails);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return aggregates.snapshot(aggregateIdentifier);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return reader.lastSequence(aggregateIdentifier);
    }

    /** The token before the first event, in an empty store too. */
    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    /** The token of the last event committed by any process; the tail's in an empty store. */
    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(reader.head());
    }

    /**
     * The token before the first position whose event was recorded at that time or later, or else the head's. Times
     * come from the messages and may go back from one position to the next, so events recorded earlier may follow the
     * token; none recorded at that time or later comes before it.
     */
    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return new GlobalSequenceTrackingToken(reader.firstPositionSince(dateTime) - 1);
    }

    /**
     * The last position known in this process to be committed; 0 in an empty store. It is at or after every event this
     * process has stored. It is in memory, but for the first call of a process that knows of none yet.
     */
    public long headPosition() {
        if (arrivals.head() < 0) {
            arrivals.reach(reader.head());
        }
        return arrivals.head();
    }

    /** Stores what is waiting to be stored and ends the threads. */
    @Override
    public void close() {
        writer.close();
        announcements.close();
        arrivals.close();
    }

    private static long position(@Nullable TrackingToken token) {
        TrackingToken plain = token == null ? null : WrappedToken.unwrapLowerBound(token);
        if (plain == null) {
            return 0;
        }
        if (plain instanceof GlobalSequenceTrackingToken global) {
            return global.getGlobalIndex();
        }
        throw new IllegalArgumentException("A GlobalSequenceTrackingToken is needed, not " + plain);
    }
}
