package consigne.postgres;

import consigne.postgres.machine.Obstacle;

/**
 * PostgreSQL could not be started. The message says in one sentence what is wrong and in one what to do about it; where
 * PostgreSQL itself ended, the last lines of its log follow.
 */
public final class PostgresNotStarted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PostgresNotStarted(Obstacle obstacle) {
        super(obstacle.getMessage(), obstacle);
    }
}
