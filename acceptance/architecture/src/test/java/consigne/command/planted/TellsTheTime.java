package consigne.command.planted;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** What stands beside a decider, and asks the world instead of the command. */
public interface TellsTheTime {

    record ByInstant() {
        public Instant pickedAt() {
            return Instant.now();
        }
    }

    record ByReference(Supplier<Instant> pickedAt) {
        public ByReference() {
            this(Instant::now);
        }
    }

    record InALambda(Supplier<String> pickedAt) {
        public InALambda() {
            this(() -> "at " + Instant.now());
        }
    }

    record ByDate() {
        public LocalDate pickedOn() {
            return LocalDate.now(ZoneOffset.UTC);
        }
    }

    record ByOffset() {
        public OffsetDateTime pickedAt() {
            return OffsetDateTime.now(ZoneOffset.UTC);
        }
    }

    record ByZone() {
        public ZonedDateTime pickedAt() {
            return ZonedDateTime.now(ZoneOffset.UTC);
        }
    }

    record ByMillis() {
        public long pickedAt() {
            return System.currentTimeMillis();
        }
    }

    record ByNanos() {
        public long pickedAt() {
            return System.nanoTime();
        }
    }

    record ByClock(Clock clock) {}

    record ByDice() {
        public int picked() {
            return new Random().nextInt();
        }
    }

    record ByMath() {
        public boolean picked() {
            return Math.random() > 1;
        }
    }

    record ByFreshId() {
        public UUID pick() {
            return UUID.randomUUID();
        }
    }
}
