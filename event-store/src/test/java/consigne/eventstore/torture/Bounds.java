package consigne.eventstore.torture;

import java.time.Duration;

/**
 * How much torture: little in every build, the full measure with {@code -Dtorture=full}. Each bound can be set by a
 * system property of its own, {@code torture.seed} for example; with the same seed the same things are tried again.
 */
record Bounds(
        long seed, int contendedCommands, int sharedCommands, int applicationKills, int postgresKills, boolean full) {

    static final int CONTENDERS = 64;

    /** How many processes write. */
    int writers() {
        return full ? 8 : 4;
    }

    /** How many processes read. */
    int readers() {
        return full ? 4 : 2;
    }

    /** How long all processes may take to come to their end. */
    Duration patience() {
        return Duration.ofMinutes(full ? 15 : 3);
    }

    static Bounds fromSystemProperties() {
        boolean full = "full".equals(System.getProperty("torture"));
        return new Bounds(
                Long.getLong("torture.seed", 20261121),
                Integer.getInteger("torture.contended-commands", full ? 50 : 2),
                Integer.getInteger("torture.shared-commands", full ? 2_000 : 25),
                Integer.getInteger("torture.application-kills", full ? 200 : 2),
                Integer.getInteger("torture.postgres-kills", full ? 50 : 2),
                full);
    }
}
