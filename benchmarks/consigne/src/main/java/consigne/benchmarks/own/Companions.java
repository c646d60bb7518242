package consigne.benchmarks.own;

import consigne.benchmarks.measuring.Target;
import consigne.query.QuerySide;
import consigne.saga.Sagas;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What else a shop is made of, each in a process of its own beside this one. */
final class Companions implements AutoCloseable {

    private static final String SERVERS = "axon.axonserver.servers";
    private static final long LOOK_MILLIS = 200;
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(3);

    private final List<Process> processes = new ArrayList<>();

    private Companions() {}

    /** The sagas and the query-side, around one Axon Server. */
    static Companions ofOtherKinds(Target.Login login, JdbcClient database) throws IOException, InterruptedException {
        return started(login, database, List.of(kind(Sagas.class), kind(QuerySide.class)));
    }

    /** So many processes with the same parts as this one, around one PostgreSQL. */
    static Companions ofTheSameKind(int likes, List<String> parts, Target.Login login, JdbcClient database)
            throws IOException, InterruptedException {
        return started(
                login,
                database,
                IntStream.rangeClosed(1, likes)
                        .mapToObj(number -> new Companion("like-" + number, Like.class, parts))
                        .toList());
    }

    /** A process: what it is known by, and what it runs. */
    private record Companion(String node, Class<?> program, List<String> arguments) {}

    private static Companion kind(Class<?> kind) {
        return new Companion(
                kind.getSimpleName(),
                kind,
                List.of(
                        "--server.port=0",
                        "--consigne.issuer=https://issuer.invalid",
                        // The methods that are used answer at once.
                        "--consigne.payment.simulator.shop=http://127.0.0.1:9",
                        "--" + SERVERS + "=" + System.getProperty(SERVERS),
                        "--logging.level.root=WARN"));
    }

    /** Returns when each has claimed what it is to do. */
    private static Companions started(Target.Login login, JdbcClient database, List<Companion> wanted)
            throws IOException, InterruptedException {
        Companions started = new Companions();
        for (Companion each : wanted) {
            started.processes.add(start(each, login));
        }
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (wanted.stream().anyMatch(each -> claimed(each.node(), database) == 0)) {
            if (System.nanoTime() > end || !started.processes.stream().allMatch(Process::isAlive)) {
                started.close();
                throw new IllegalStateException("the companions did not start");
            }
            Thread.sleep(LOOK_MILLIS);
        }
        return started;
    }

    private static long claimed(String node, JdbcClient database) {
        return database.sql("select count(*) from token_entry where starts_with(owner, ?)")
                .param(node + "#")
                .query(Long.class)
                .single();
    }

    private static Process start(Companion companion, Target.Login login) throws IOException {
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms512m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dconsigne.node=" + companion.node(),
                "-cp",
                System.getProperty("java.class.path"),
                companion.program().getName());
        ProcessBuilder process = new ProcessBuilder(
                        Stream.concat(java, companion.arguments().stream()).toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        process.environment()
                .putAll(Map.of(
                        "SPRING_DATASOURCE_URL", login.url(),
                        "SPRING_DATASOURCE_USERNAME", login.username(),
                        "SPRING_DATASOURCE_PASSWORD", login.password(),
                        "CONSIGNE_VAULT_KEY", Running.WRAPS_NOTHING,
                        "CONSIGNE_PAYMENT_WEBHOOK_SECRET", "between the processes of a benchmark"));
        return process.start();
    }

    @Override
    public void close() {
        processes.forEach(Process::destroyForcibly);
    }
}
