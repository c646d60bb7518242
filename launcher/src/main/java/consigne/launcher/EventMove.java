package consigne.launcher;

import consigne.runtime.axonserver.AxonServerPlace;
import consigne.runtime.axonserver.ServerStoreConfiguration;
import consigne.runtime.jdbc.AxonEnginePlace;
import consigne.runtime.jdbc.EngineChange;
import consigne.runtime.transfer.EventPlace;
import consigne.runtime.transfer.EventTransfer;
import consigne.runtime.transfer.EventTransfer.Transferred;
import consigne.runtime.transfer.OwnPlace;
import consigne.runtime.transfer.StoresDiffer;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;

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
            return Arrays.stream(values())
                    .filter(kind -> kind.toString().equals(name))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException("say --from and --to, each postgres, jdbc or axon-server"));
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Copies {@code --from} one store {@code --to} another: {@code postgres} and {@code jdbc} in the database of the
     * shop's settings, or that of {@code --from-url} or {@code --to-url}; {@code axon-server} by
     * {@code axon.axonserver.*}.
     *
     * @return 0 where both agree, 1 where they differ, 2 where that was not found out
     */
    int run(String... settings) {
        try (ShopDatabase database = ShopDatabase.of(settings)) {
            return copy(database);
        } catch (StoresDiffer differ) {
            out.println("not a copy: " + differ.getMessage());
            return DIFFER;
        } catch (RuntimeException failed) {
            out.println("not done: " + failed.getMessage());
            return NOT_DONE;
        }
    }

    private int copy(ShopDatabase database) {
        ConfigurableEnvironment settings = database.settings();
        Kind from = Kind.named(settings.getProperty("from"));
        Kind to = Kind.named(settings.getProperty("to"));
        Optional<String> fromUrl = Optional.ofNullable(settings.getProperty("from-url"));
        Optional<String> toUrl = Optional.ofNullable(settings.getProperty("to-url"));
        boolean isMove = fromUrl.isEmpty() && toUrl.isEmpty();
        EngineChange change = new EngineChange(database.shop(), database.owner());
        if (from == to && fromUrl.equals(toUrl)) {
            throw new IllegalArgumentException("events are not copied to where they are");
        }
        if (isMove) {
            insistOnAWay(from, to, change);
        }
        Transferred both;
        try (EventPlace here = place(from, fromUrl, database);
                EventPlace there = place(to, toUrl, database)) {
            both = new EventTransfer(here, there, new Told()).run();
        }
        out.println("copied: " + both.events() + " events, alike in both; hash of the last one " + both.hash());
        if (isMove) {
            finish(from, to, both, change, isSaid(settings, "remove-original"));
        }
        return AGREE;
    }

    /** What read models and sagas go by are positions of our store, or of a copy in it. */
    private static void insistOnAWay(Kind from, Kind to, EngineChange change) {
        if (from != Kind.POSTGRES && to != Kind.POSTGRES) {
            throw new IllegalArgumentException(
                    "a shop moves between " + from + " and " + to + " in two steps, through postgres");
        }
        if (from == Kind.JDBC && !change.keepsPositions()) {
            throw new IllegalArgumentException("positions of this database have gaps, and read models and sagas go by"
                    + " them: copy into another one, --to-url");
        }
    }

    private static boolean isSaid(ConfigurableEnvironment settings, String word) {
        String said = settings.getProperty(word);
        return said != null && (said.isBlank() || Boolean.parseBoolean(said));
    }

    private void finish(Kind from, Kind to, Transferred both, EngineChange change, boolean removes) {
        if (to == Kind.AXON_SERVER) {
            change.toAxonServer();
            out.println("The shop opens in mode axon-server from now on.");
        } else if (from == Kind.AXON_SERVER) {
            change.fromAxonServer();
            out.println("The shop opens in mode postgres from now on.");
        } else if (removes) {
            if (from == Kind.JDBC) {
                change.fromAxonsEngine(both);
            } else {
                change.toAxonsEngine(both);
            }
            out.println("The original is removed: the shop opens with consigne.event-store=" + to + " from now on.");
        } else {
            out.println(
                    "Nothing else was changed. A database holds the events of one engine only: with --remove-original"
                            + " those that were copied are removed from it.");
        }
    }

    private static EventPlace place(Kind kind, Optional<String> url, ShopDatabase shop) {
        DataSource database =
                url.map(it -> ShopDatabase.source(shop.settings(), it)).orElse(shop.shop());
        return switch (kind) {
            case POSTGRES -> new OwnPlace(database);
            case JDBC -> new AxonEnginePlace(database);
            case AXON_SERVER -> new AxonServerPlace(ServerStoreConfiguration.axonServerSettings(shop.settings()));
        };
    }

    /** Tells how far it is, now and then. */
    private final class Told implements EventTransfer.Progress {

        private static final long EVERY_NANOS = 2_000_000_000L;

        private long last = System.nanoTime();

        @Override
        public void reached(String done, long events, long ofAll) {
            if (System.nanoTime() - last > EVERY_NANOS) {
                last = System.nanoTime();
                out.println(done + " " + events + " of " + ofAll + " events ...");
            }
        }
    }
}
