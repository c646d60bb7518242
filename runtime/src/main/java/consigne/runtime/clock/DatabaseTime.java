package consigne.runtime.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Tells the time of the database, which all processes that share it agree on, however wrong the clock of their own
 * machine is. It asks now and then, and counts on by itself in between, so that asking it costs nothing.
 *
 * <p>It is right to within half the time that the database takes to answer: an answer that took long is worth less than
 * what is known already, unless that is a minute old.
 */
final class DatabaseTime implements InstantSource {

    private static final Duration LONG = Duration.ofMillis(200);
    private static final Duration OLD = Duration.ofMinutes(1);

    /** The first answer waits for a connection to be made. */
    private static final int FIRST_QUESTIONS = 3;

    private final InstantSource database;
    private final InstantSource machine;
    private final LongSupplier nanos;
    private volatile Reading last;

    /** What the database said, and when by the count of nanoseconds. */
    private record Reading(Instant time, long at, Duration took) {}

    /**
     * Asks at once.
     *
     * @param database asks the database what time it is
     * @param machine the clock of this machine
     * @param nanos counts on, from anywhere
     */
    DatabaseTime(InstantSource database, InstantSource machine, LongSupplier nanos) {
        this.database = database;
        this.machine = machine;
        this.nanos = nanos;
        this.last = Stream.generate(this::read)
                .limit(FIRST_QUESTIONS)
                .min(Comparator.comparing(Reading::took))
                .orElseThrow();
    }

    /** Asks the database again. */
    void adjust() {
        Reading read = read();
        boolean known = Duration.ofNanos(read.at - last.at).compareTo(OLD) < 0;
        if (read.took.compareTo(LONG) <= 0 || !known) {
            last = read;
        }
    }

    private Reading read() {
        long asked = nanos.getAsLong();
        Instant said = database.instant();
        long heard = nanos.getAsLong();
        return new Reading(said, asked + (heard - asked) / 2, Duration.ofNanos(heard - asked));
    }

    /** By how much the clock of this machine is ahead of the database's; negative where it is behind. */
    Duration machineIsAhead() {
        return Duration.between(instant(), machine.instant());
    }

    @Override
    public Instant instant() {
        Reading from = last;
        return from.time.plusNanos(nanos.getAsLong() - from.at);
    }
}
