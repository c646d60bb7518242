package consigne.query.build;

import consigne.api.naming.EventNames;
import consigne.query.build.PagesAhead.Page;
import consigne.query.recorded.EventLog;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds versions of several read models from one stream of events, generation by generation: so many events are folded
 * in memory as it has room for, and written together with how far that is. What began in an earlier generation is
 * looked up. Wherever it is stopped, it goes on from its last generation.
 */
public final class Build {

    /** What is folded of an event takes about so many times the room of its text, and others want room, too. */
    private static final long PART_OF_MEMORY = 24;

    private static final long MOST_BYTES = 96L << 20;
    private static final int PAGE = 4_000;
    private static final int SMALL_PAGE = 500;
    private static final int AHEAD = 3;

    private final EventLog log;
    private final TransactionTemplate transactions;
    private final long generation;

    public Build(EventLog log, TransactionTemplate transactions) {
        this(log, transactions, Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / PART_OF_MEMORY));
    }

    /** @param generation how many bytes of events are folded together */
    Build(EventLog log, TransactionTemplate transactions, long generation) {
        this.log = log;
        this.transactions = transactions;
        this.generation = generation;
    }

    /**
     * Folds the events after a position and up to another. Under a throttle each page is a generation: what is shown of
     * how far it has got moves on, and it rests where it holds nothing that others wait for.
     *
     * @param goesOn asked after each page; what was folded is written before it ends
     * @param reached told in each generation's transaction how far it has got
     */
    public void run(
            List<BuiltVersion> versions,
            long after,
            long upTo,
            Throttle throttle,
            BooleanSupplier goesOn,
            LongConsumer reached)
            throws InterruptedException {
        boolean gently = !throttle.isOff();
        try (PagesAhead pages =
                new PagesAhead(log, after, upTo, leftOut(versions), gently ? SMALL_PAGE : PAGE, gently ? 0 : AHEAD)) {
            Generation next = new Generation(pages, versions, throttle, gently ? 0 : generation, goesOn);
            while (next.write(reached) && goesOn.getAsBoolean()) {
                // each generation is committed when it is written
            }
        }
    }

    /** An event of a name that nobody knows is never left out: it may be about any of them. */
    private static List<String> leftOut(List<BuiltVersion> versions) {
        return EventNames.all().entrySet().stream()
                .filter(event -> versions.stream().noneMatch(version -> version.asksFor(event.getKey())))
                .map(event -> event.getValue().name())
                .toList();
    }

    private final class Generation {

        private final PagesAhead pages;
        private final List<BuiltVersion> versions;
        private final Throttle throttle;
        private final long most;
        private final BooleanSupplier goesOn;

        Generation(
                PagesAhead pages, List<BuiltVersion> versions, Throttle throttle, long most, BooleanSupplier goesOn) {
            this.pages = pages;
            this.versions = versions;
            this.throttle = throttle;
            this.most = most;
            this.goesOn = goesOn;
        }

        /**
         * Folds and writes one, in a transaction of its own; whether there was anything to fold. The rest comes after
         * it: whoever is told how far this is may hold what others wait for until the transaction ends.
         */
        boolean write(LongConsumer reached) throws InterruptedException {
            long began = System.nanoTime();
            Page first = pages.next();
            if (first == null) {
                return false;
            }
            versions.forEach(BuiltVersion::begin);
            transactions.executeWithoutResult(_ -> {
                long upTo = fold(first);
                versions.forEach(BuiltVersion::write);
                reached.accept(upTo);
            });
            throttle.restAfter(Duration.ofNanos(System.nanoTime() - began));
            return true;
        }

        private long fold(Page first) {
            long bytes = 0;
            long upTo = 0;
            Page page = first;
            while (page != null) {
                List<EventLog.Read> events = page.events();
                versions.forEach(version -> version.take(events));
                bytes += page.bytes();
                upTo = page.upTo();
                page = bytes < most && goesOn.getAsBoolean() ? next() : null;
            }
            return upTo;
        }

        private @Nullable Page next() {
            try {
                return pages.next();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new BuildStopped(stopped);
            }
        }
    }

    /** It was given up, or the process ends; what was not written is folded again by whoever goes on. */
    public static final class BuildStopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** Of a rebuild that was given up. */
        public BuildStopped(String readModel) {
            super("the rebuild of " + readModel + " was given up");
        }

        BuildStopped(InterruptedException cause) {
            super(cause);
        }
    }
}
