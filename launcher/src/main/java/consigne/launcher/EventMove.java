package consigne.launcher;

import consigne.eventstore.EventStoreUnavailable;
import consigne.launcher.embedded.DataFolder;
import consigne.postgres.EmbeddedPostgres;
import consigne.postgres.PostgresNotStarted;
import consigne.runtime.axonserver.AxonServerPlace;
import consigne.runtime.jdbc.AxonEnginePlace;
import consigne.runtime.jdbc.EngineChange;
import consigne.runtime.transfer.EventPlace;
import consigne.runtime.transfer.EventTransfer;
import consigne.runtime.transfer.EventTransfer.Transferred;
import consigne.runtime.transfer.OwnPlace;
import consigne.runtime.transfer.StoresDiffer;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code copy-events} in place of settings: copies all events from one store to another while the shop is shut, and
 * compares them. It may be stopped at any moment, and goes on where it was.
 */
final class EventMove {

    static final String NAME = "copy-events";

    private static final int AGREE = 0;
    private static final int DIFFER = 1;
    private static final int NOT_DONE = 2;

    private final PrintStream out;

    EventMove(PrintStream out) {
        this.out = out;
    }

    /** Where events can be. */
    private enum Kind {
        POSTGRES,
        JDBC,
        AXON_SERVER;

        static Kind named(@Nullable String name) {
            for (Kind kind : values()) {
                if (kind.toString().equals(name)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("say --from and --to, each postgres, jdbc or axon-server");
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Copies {@code --from} one store {@code --to} another: {@code postgres} and {@code jdbc} in the database of the
     * shop's settings, or that of {@code --from-url} or {@code --to-url}; {@code axon-server} at
     * {@code axon.axonserver.servers}.
     *
     * @return 0 where both agree, 1 where they differ, 2 where that was not found out
     */
    int run(String... settings) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(settings));
        boolean embedded = environment.getProperty("spring.datasource.url", "").isBlank();
        try (EmbeddedPostgres postgres = embedded ? started(environment) : null) {
            return copy(environment, postgres == null ? database(environment) : database(postgres));
        } catch (StoresDiffer differ) {
            out.println("not a copy: " + differ.getMessage());
            return DIFFER;
        } catch (IllegalArgumentException | EventStoreUnavailable | PostgresNotStarted | DataAccessException failed) {
            out.println("not done: " + failed.getMessage());
            return NOT_DONE;
        }
    }

    private int copy(ConfigurableEnvironment environment, DataSource shop) {
        Kind from = Kind.named(environment.getProperty("from"));
        Kind to = Kind.named(environment.getProperty("to"));
        Optional<String> fromUrl = Optional.ofNullable(environment.getProperty("from-url"));
        Optional<String> toUrl = Optional.ofNullable(environment.getProperty("to-url"));
        if (from == to && fromUrl.equals(toUrl)) {
            throw new IllegalArgumentException("events are not copied to where they are");
        }
        boolean isMove = fromUrl.isEmpty() && toUrl.isEmpty();
        EngineChange change = new EngineChange(JdbcClient.create(shop));
        try (EventPlace here = place(from, fromUrl, environment, shop);
                EventPlace there = place(to, toUrl, environment, shop)) {
            if (isMove && from == Kind.JDBC && !change.keepsPositions()) {
                throw new IllegalArgumentException(
                        "positions of this database have gaps, and read models and sagas go by"
                                + " them: copy into another one, --to-url");
            }
            Transferred both = new EventTransfer(here, there, new Told()).run();
            out.println("copied: " + both.events() + " events, alike in both; hash of the last one " + both.hash());
        }
        if (isMove) {
            finish(from, to, change, environment.containsProperty("remove-original"));
        }
        return AGREE;
    }

    private void finish(Kind from, Kind to, EngineChange change, boolean removes) {
        if (to == Kind.AXON_SERVER && from == Kind.POSTGRES) {
            change.toAxonServer();
            out.println("The shop opens in mode axon-server from now on.");
        } else if (from == Kind.AXON_SERVER && to == Kind.POSTGRES) {
            change.fromAxonServer();
            out.println("The shop opens in mode postgres from now on.");
        } else if (from != Kind.AXON_SERVER && to != Kind.AXON_SERVER && removes) {
            if (from == Kind.JDBC) {
                change.fromAxonsEngine();
            } else {
                change.toAxonsEngine();
            }
            out.println("The original is removed: the shop opens with consigne.event-store=" + to + " from now on.");
        } else {
            out.println(
                    "Nothing else was changed. A database holds the events of one engine only: with --remove-original"
                            + " those that were copied are removed from it.");
        }
    }

    private static EventPlace place(
            Kind kind, Optional<String> url, ConfigurableEnvironment environment, DataSource shop) {
        DataSource database = url.<DataSource>map(it -> source(environment, it)).orElse(shop);
        return switch (kind) {
            case POSTGRES -> new OwnPlace(database);
            case JDBC -> new AxonEnginePlace(database);
            case AXON_SERVER ->
                new AxonServerPlace(Optional.ofNullable(environment.getProperty("axon.axonserver.servers"))
                        .orElseThrow(() -> new IllegalArgumentException("axon.axonserver.servers says where it is")));
        };
    }

    private static EmbeddedPostgres started(ConfigurableEnvironment environment) {
        return EmbeddedPostgres.in(DataFolder.of(environment).resolve("postgres"))
                .start();
    }

    private static DataSource database(EmbeddedPostgres postgres) {
        return source(postgres.jdbcUrl(), postgres.username(), postgres.password());
    }

    private static DataSource database(ConfigurableEnvironment environment) {
        return source(environment, environment.getRequiredProperty("spring.datasource.url"));
    }

    /** As the owner where there is one: the shop may not remove events. */
    private static DataSource source(ConfigurableEnvironment environment, String url) {
        String owner = environment.getProperty("spring.flyway.user", "");
        String role = owner.isBlank() ? "spring.datasource.username" : "spring.flyway.user";
        String password = owner.isBlank() ? "spring.datasource.password" : "spring.flyway.password";
        return source(url, environment.getProperty(role, ""), environment.getProperty(password, ""));
    }

    private static DataSource source(String url, String username, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        if (!username.isBlank()) {
            source.setUser(username);
            source.setPassword(password);
        }
        source.setCurrentSchema("public,events");
        return source;
    }

    /** Tells how far it is, now and then. */
    private final class Told implements EventTransfer.Progress {

        private static final long EVERY_NANOS = 2_000_000_000L;

        private long last = System.nanoTime();

        @Override
        public void copied(long events, long ofAll) {
            tell("copied", events, ofAll);
        }

        @Override
        public void compared(long events, long ofAll) {
            tell("compared", events, ofAll);
        }

        private void tell(String what, long events, long ofAll) {
            if (System.nanoTime() - last > EVERY_NANOS) {
                last = System.nanoTime();
                out.println(what + " " + events + " of " + ofAll + " events ...");
            }
        }
    }
}
