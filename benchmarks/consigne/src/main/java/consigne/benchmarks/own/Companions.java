package consigne.benchmarks.own;

import consigne.benchmarks.measuring.Target;
import consigne.query.QuerySide;
import consigne.saga.Sagas;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sagas and the query-side of a shop, each in a process of its own beside this one, around one Axon Server. */
final class Companions implements AutoCloseable {

    private static final String SERVERS = "axon.axonserver.servers";
    private static final long LOOK_MILLIS = 200;
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(3);

    private final List<Process> processes;

    private Companions(List<Process> processes) {
        this.processes = processes;
    }

    /** Returns when each has claimed what it is to do. */
    static Companions of(Target.Login login, JdbcClient database) throws IOException, InterruptedException {
        Companions started = new Companions(List.of(start(Sagas.class, login), start(QuerySide.class, login)));
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (claimed("Sagas", database) == 0 || claimed("QuerySide", database) == 0) {
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

    private static Process start(Class<?> kind, Target.Login login) throws IOException {
        ProcessBuilder process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        kind.getName(),
                        "--server.port=0",
                        "--consigne.node=" + kind.getSimpleName(),
                        "--consigne.issuer=https://issuer.invalid",
                        // The methods that are used answer at once.
                        "--consigne.payment.simulator.shop=http://127.0.0.1:9",
                        "--" + SERVERS + "=" + System.getProperty(SERVERS),
                        "--logging.level.root=WARN")
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
