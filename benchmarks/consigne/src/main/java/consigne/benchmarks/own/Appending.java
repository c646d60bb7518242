package consigne.benchmarks.own;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import consigne.benchmarks.measuring.Measurement;
import consigne.benchmarks.measuring.Parcels;
import consigne.benchmarks.measuring.Scan;
import consigne.benchmarks.measuring.Senders;
import consigne.benchmarks.measuring.Subject;
import consigne.benchmarks.measuring.Target;
import consigne.eventstore.EventStoreSchema;
import consigne.eventstore.PostgresEventStorageEngine;
import consigne.runtime.ids.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.json.JacksonSerializer;

/** The event store alone: appends of one event and of a hundred, and the loading of aggregates. */
final class Appending implements Subject, AutoCloseable {

    private static final int HUNDRED = 100;
    private static final int CONNECTIONS = 24;

    private final HikariDataSource database;
    private final long size;
    private PostgresEventStorageEngine engine;
    private final Map<Question, Senders> senders = new HashMap<>();
    private final AtomicLong hundreds = new AtomicLong();

    /** In the order of time, as the platform makes them. */
    private final Ids ids = new Ids(Clock.systemUTC());

    /** {@code size} is how many events it holds before anything is measured. */
    private Appending(Target.Login login, long size) throws SQLException {
        this.size = size;
        database = pool(login);
        engine = open();
        fill();
    }

    private PostgresEventStorageEngine open() {
        EventStoreSchema.apply(database);
        JacksonSerializer serializer = JacksonSerializer.builder()
                .objectMapper(JsonMapper.builder().build())
                .build();
        return PostgresEventStorageEngine.builder()
                .dataSource(database)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
    }

    public static void main(String[] args) throws Exception {
        var answers = Subject.standardOutput();
        try (Appending store =
                new Appending(Target.Login.ofThisProcess(), args.length == 0 ? 0 : Long.parseLong(args[0]))) {
            store.answer(answers);
        }
    }

    @Override
    public Measurement measure(Question question) throws SQLException {
        Duration time = Duration.ofMillis((long) (question.seconds() * 1000));
        return switch (question.what()) {
            case "append" -> senders(question, append(Parcels.fresh())).measure(time);
            case "append hundreds" ->
                senders(question, (_, _) -> appendHundred()).measure(time).times(HUNDRED);
            case "load" -> {
                readThrough();
                yield senders(question, (_, _) -> load()).measure(time);
            }
            case "append to a store of that size" -> {
                renew();
                yield senders(question, append(Parcels.fresh())).measure(time);
            }
            default -> throw new IllegalArgumentException(question.what());
        };
    }

    private static HikariDataSource pool(Target.Login login) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(login.url());
        config.setUsername(login.username());
        config.setPassword(login.password());
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }

    private Senders senders(Question question, Senders.Work work) {
        return senders.computeIfAbsent(question, _ -> new Senders(question.senders(), work));
    }

    private Senders.Work append(Parcels parcels) {
        return (sender, turn) -> engine.appendEvents(List.of(event(parcels.scan(sender, turn))));
    }

    /** The five scans of each of twenty parcels. */
    private void appendHundred() {
        long first = hundreds.getAndIncrement() * HUNDRED;
        engine.appendEvents(LongStream.range(first, first + HUNDRED)
                .mapToObj(number -> event(Scan.of(parcel(number), (int) (number % Parcels.SCANS))))
                .toList());
    }

    private static String parcel(long event) {
        return "parcel-" + event / Parcels.SCANS;
    }

    /** Any of those that were appended by the hundred. */
    private void load() {
        long event = ThreadLocalRandom.current().nextLong(hundreds.get() * HUNDRED);
        long events = engine.readEvents(parcel(event), 0)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .count();
        if (events != Parcels.SCANS) {
            throw new IllegalStateException(parcel(event) + " has " + events + " events");
        }
    }

    /**
     * Vacuumed, as autovacuum leaves a store that has grown over months: a row's first reader would have to mark it.
     */
    private void fill() throws SQLException {
        if (engine.headPosition() < size) {
            Senders filling = new Senders(8, (_, _) -> appendHundred());
            while (engine.headPosition() < size) {
                filling.measure(Duration.ofMillis(100));
            }
            execute("vacuum (freeze, analyze) event");
        }
    }

    /** Warms what caches it may be in, so that the depth of the store is measured and not the speed of the disk. */
    private void readThrough() throws SQLException {
        execute("select sum(length(hash)) from event");
        execute("select count(*) from (select from event order by aggregate_id, sequence) as in_order");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** An empty store again, filled to its size. */
    private void renew() throws SQLException {
        engine.close();
        execute("drop table event, event_head, snapshot");
        hundreds.set(0);
        senders.clear();
        engine = open();
        fill();
    }

    private DomainEventMessage<Scan> event(Scan scan) {
        return new GenericDomainEventMessage<>(
                "parcel", scan.parcelId(), scan.step(), scan, MetaData.from(Scan.metadata(ids.fresh())));
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
