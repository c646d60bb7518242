package consigne.runtime.axon;

import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The name under which one run of a process claims its parts of the work: that of its node, and what tells it from
 * every other run.
 *
 * <p>What an earlier run of the node has claimed is taken over at once. Where that run is alive after all, because two
 * processes bear the same name by mistake, it loses its claims by this: its next token is refused, and the rows that
 * were to be written with it are rolled back.
 *
 * @param node the process, over all its runs
 * @param name this run of it
 */
record Claimant(String node, String name) {

    /** How long a claim holds that is not renewed: so much later at most, others go on with a dead process's work. */
    static final Duration HOLDS = Duration.ofSeconds(6);

    /** A process may be silent twice before it loses what it has claimed. */
    static final Duration RENEWED_AFTER = Duration.ofSeconds(2);

    static Claimant takeOver(String node, JdbcClient database) {
        Claimant claimant = new Claimant(node, node + "#" + UUID.randomUUID());
        database.sql("update token_entry set owner = ? where starts_with(owner, ?)")
                .param(claimant.name())
                .param(node + "#")
                .update();
        return claimant;
    }
}
