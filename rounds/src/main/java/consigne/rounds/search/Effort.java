package consigne.rounds.search;

import java.time.Duration;

/** How long a search goes on. */
public sealed interface Effort {

    /** So many attempts: two searches with one seed find the same. */
    record Attempts(long number) implements Effort {}

    /** As many attempts as there is time for. */
    record Time(Duration limit) implements Effort {}
}
