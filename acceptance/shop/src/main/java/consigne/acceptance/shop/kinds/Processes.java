package consigne.acceptance.shop.kinds;

import consigne.command.CommandSide;
import consigne.query.QuerySide;
import consigne.runtime.process.ProcessKind;
import consigne.saga.Sagas;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/** A process of each kind, all in this JVM, behind a gateway. */
public final class Processes implements AutoCloseable {

    /** What webhooks are signed by, where a test names nothing else. */
    private static final String SECRET = "consigne.payment.webhook-secret=";

    private final Map<ProcessKind, ConfigurableApplicationContext> processes = new ConcurrentHashMap<>();
    private final Gateway gateway = new Gateway(this::address);

    /** Starts them, by the same arguments. */
    public Processes(String... arguments) {
        String[] shared = Stream.concat(
                        Arrays.stream(arguments),
                        Arrays.stream(arguments).anyMatch(given -> given.contains(SECRET))
                                ? Stream.empty()
                                : Stream.of("--" + SECRET + "between the processes of a test"))
                .toArray(String[]::new);
        processes.put(ProcessKind.COMMAND_SIDE, CommandSide.open(with(shared, "consigne.node=commands")));
        processes.put(
                ProcessKind.SAGAS,
                Sagas.open(with(
                        shared,
                        "consigne.node=sagas",
                        "consigne.payment.simulator.shop=" + address(ProcessKind.COMMAND_SIDE))));
        processes.put(ProcessKind.QUERY_SIDE, QuerySide.open(with(shared, "consigne.node=queries")));
    }

    private static String[] with(String[] arguments, String... own) {
        return Stream.concat(Arrays.stream(arguments), Arrays.stream(own).map(setting -> "--" + setting))
                .toArray(String[]::new);
    }

    private URI address(ProcessKind kind) {
        return URI.create(
                "http://127.0.0.1:" + process(kind).getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** The one process of a kind. */
    public ConfigurableApplicationContext process(ProcessKind kind) {
        return Objects.requireNonNull(processes.get(kind), () -> kind + " is not there");
    }

    public URI address() {
        return gateway.address();
    }

    @Override
    public void close() {
        gateway.close();
        processes.values().forEach(ConfigurableApplicationContext::close);
    }
}
