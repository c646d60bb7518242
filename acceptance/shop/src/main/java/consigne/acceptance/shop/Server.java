package consigne.acceptance.shop;

import consigne.acceptance.shop.axon.AxonServers;
import consigne.acceptance.shop.kinds.Processes;
import consigne.launcher.Consigne;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import consigne.runtime.process.ProcessKind;
import consigne.tokens.TestIssuer;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The application in this JVM, on a free port; as three processes where {@code -Dprocesses=three} says so. */
public final class Server implements AutoCloseable {

    private final List<ConfigurableApplicationContext> parts;
    private final Supplier<URI> address;
    private final Runnable end;

    private Server(ConfigurableApplicationContext whole) {
        parts = List.of(whole);
        address =
                () -> URI.create("http://127.0.0.1:" + whole.getEnvironment().getRequiredProperty("local.server.port"));
        end = whole::close;
    }

    private Server(Processes processes) {
        parts = Arrays.stream(ProcessKind.values()).map(processes::process).toList();
        address = processes::address;
        end = processes::close;
    }

    /** Starts it on a database of its own. */
    public static Server onFreshDatabase(String... settings) {
        return on(TestPostgres.freshDatabase(), settings);
    }

    public static Server on(Database database, String... settings) {
        return "three".equals(System.getProperty("processes"))
                ? new Server(new Processes(onAnyPort(database, settings)))
                : equipped(_ -> {}, database, settings);
    }

    /** Starts it with something that only a test needs. */
    public static Server equipped(
            ApplicationContextInitializer<GenericApplicationContext> equipment, Database database, String... settings) {
        return new Server(new SpringApplicationBuilder(Consigne.class)
                .initializers(equipment)
                .run(onAnyPort(database, settings)));
    }

    private static String[] onAnyPort(Database database, String... settings) {
        return arguments(
                database,
                Stream.concat(Stream.of("server.port=0"), Arrays.stream(settings))
                        .toArray(String[]::new));
    }

    /** What tells the application to run for tests; a setting stands in place of the usual one. */
    public static String[] arguments(Database database, String... settings) {
        Stream<String> usual = Stream.concat(
                        store(database),
                        Stream.of(
                                "consigne.issuer=" + TestIssuer.shared().name(),
                                "consigne.demo=false",
                                "consigne.limits.requests-per-second=0",
                                "spring.datasource.url=" + database.jdbcUrl(),
                                "spring.datasource.username=" + database.username(),
                                "spring.datasource.password=" + database.password(),
                                "logging.level.consigne.runtime.database=ERROR", // one role does all in most tests
                                "logging.level.root=WARN"))
                .filter(setting -> Arrays.stream(settings).noneMatch(given -> given.startsWith(name(setting))));
        return Stream.concat(usual, Arrays.stream(settings))
                .map(setting -> "--" + setting)
                .toArray(String[]::new);
    }

    private static Stream<String> store(Database database) {
        return Engine.underTest() == Engine.AXON_SERVER
                ? Stream.of("consigne.mode=axon-server", "axon.axonserver.servers=" + AxonServers.beside(database))
                : Stream.of("consigne.mode=postgres");
    }

    private static String name(String setting) {
        return setting.substring(0, setting.indexOf('=') + 1);
    }

    public URI address() {
        return address.get();
    }

    public <T> T bean(Class<T> type) {
        return parts.stream()
                .flatMap(part -> part.getBeanProvider(type).stream())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        end.run();
    }
}
