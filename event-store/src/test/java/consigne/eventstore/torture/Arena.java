package consigne.eventstore.torture;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.eventstore.EventStoreSchema;
import consigne.planted.ChildJvm;
import consigne.postgres.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/** A database with processes that write and read, and what they say of it. */
final class Arena implements AutoCloseable {

    private static final Path LOGS = Path.of("target", "torture", "processes");

    private final Database database;
    private final Path folder;
    private final String name;
    private final Bounds bounds;
    private final List<Contestant> writers = new ArrayList<>();
    private final List<Contestant> readers = new ArrayList<>();

    Arena(Database database, Path folder, String name, Bounds bounds) {
        this.database = database;
        this.folder = folder;
        this.name = name;
        this.bounds = bounds;
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(database.jdbcUrl());
        dataSource.setUser(database.username());
        dataSource.setPassword(database.password());
        EventStoreSchema.apply(dataSource);
    }

    Sql sql() {
        return new Sql(database);
    }

    /** Starts a process that sends so many commands from each thread, or until it is told to end. */
    Contestant writer(int threads, int aggregates, int commands) throws IOException {
        return writer(threads, aggregates, commands, Node.PATIENCE);
    }

    /** Starts a process that does not wait long for an answer, and leaves commands in doubt. */
    Contestant hastyWriter(int threads, int aggregates) throws IOException {
        return writer(threads, aggregates, Integer.MAX_VALUE, Duration.ofMillis(150));
    }

    private Contestant writer(int threads, int aggregates, int commands, Duration patience) throws IOException {
        int millis = Math.toIntExact(patience.toMillis());
        return start(WritingProcess.class, "writer-" + writers.size(), writers, threads, aggregates, commands, millis);
    }

    /** Starts a process that reads everything from the start. */
    void reader() throws IOException {
        start(ReadingProcess.class, "reader-" + readers.size(), readers);
    }

    private Contestant start(Class<?> program, String who, List<Contestant> all, int... numbers) throws IOException {
        Path record = folder.resolve(who);
        List<String> arguments = new ArrayList<>(
                List.of(database.jdbcUrl(), database.username(), database.password(), record.toString()));
        if (numbers.length > 0) {
            arguments.add(who);
        }
        for (int number : numbers) {
            arguments.add(Integer.toString(number));
        }
        arguments.add(Long.toString(
                bounds.seed() + 1_000L * all.size() + program.getName().length()));
        ChildJvm jvm = ChildJvm.start(
                LOGS.resolve(name + "-" + who + ".log"), List.of(), program, arguments.toArray(String[]::new));
        Contestant started = new Contestant(jvm, record);
        all.add(started);
        return started;
    }

    /**
     * Waits until those that were not killed have sent all, lets the readers come to the end, and judges everything.
     */
    Judge.Tally judge() throws IOException, InterruptedException, SQLException {
        Duration patience = bounds.patience();
        for (Contestant writer : writers) {
            writer.endsWell(patience);
        }
        try (Node node = new Node(database, 100, Node.PATIENCE)) {
            node.engine.appendEvents(Deed.of("", 1, ReadingProcess.END, AggregateEnd.NONE).stream()
                    .map(event -> event.withMetaData(Map.of()))
                    .toList());
        }
        Judge judge = new Judge(sql());
        for (Contestant reader : readers) {
            reader.endsWell(patience);
            judge.judgeReader(reader.record());
        }
        Journal.Entries entries =
                Journal.Entries.of(writers.stream().map(Contestant::record).toList());
        assertThat(entries.acknowledged()).isNotEmpty();
        return judge.judge(entries);
    }

    @Override
    public void close() {
        writers.forEach(Contestant::kill);
        readers.forEach(Contestant::kill);
    }
}
