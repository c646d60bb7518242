package consigne.launcher;

import consigne.eventstore.EventStoreVerifier;
import consigne.eventstore.Verification.Broken;
import consigne.eventstore.Verification.Intact;
import consigne.launcher.embedded.DataFolder;
import consigne.postgres.EmbeddedPostgres;
import consigne.postgres.PostgresNotStarted;
import java.io.PrintStream;
import java.util.Locale;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * {@code verify} in place of settings: walks along the chain of hashes from outside the shop, which need not be open.
 */
final class ChainCheck {

    static final String NAME = "verify";

    /** What the program ends with. */
    static final int WHOLE = 0;

    static final int BROKEN = 1;
    static final int UNKNOWN = 2;

    private static final int TOLD_AFTER = 100_000;

    private final PrintStream out;

    ChainCheck(PrintStream out) {
        this.out = out;
    }

    /**
     * Verifies the events of the database that the settings name, as for the shop; without any those of mode
     * {@code embedded}, whose shop must be shut.
     */
    int run(String... settings) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(settings));
        String url = environment.getProperty("spring.datasource.url", "");
        try {
            return url.isBlank() ? embedded(environment) : verify(source(environment, url));
        } catch (EventStoreException | PostgresNotStarted failed) {
            out.println("not verified: " + failed.getMessage());
            return UNKNOWN;
        }
    }

    private int embedded(ConfigurableEnvironment environment) {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.in(
                        DataFolder.of(environment).resolve("postgres"))
                .start()) {
            return verify(source(postgres.jdbcUrl(), postgres.username(), postgres.password()));
        }
    }

    private int verify(PGSimpleDataSource events) {
        return switch (new EventStoreVerifier(events).verify(1, this::tell)) {
            case Intact(long _, long last) -> {
                out.println("intact: " + last + " events are as they were stored");
                yield WHOLE;
            }
            case Broken(long position, var fault) -> {
                out.println("broken: at position " + position + " something was "
                        + fault.name().toLowerCase(Locale.ROOT));
                yield BROKEN;
            }
        };
    }

    private void tell(long verified) {
        if (verified % TOLD_AFTER == 0) {
            out.println(verified + " events ...");
        }
    }

    private static PGSimpleDataSource source(ConfigurableEnvironment environment, String url) {
        return source(
                url,
                environment.getProperty("spring.datasource.username", ""),
                environment.getProperty("spring.datasource.password", ""));
    }

    private static PGSimpleDataSource source(String url, String username, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(username);
        source.setPassword(password);
        source.setCurrentSchema("public,events");
        return source;
    }
}
