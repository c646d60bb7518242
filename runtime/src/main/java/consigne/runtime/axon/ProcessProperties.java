package consigne.runtime.axon;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of every process.
 *
 * @param node the name of this process among those that share a database: stable over restarts, so that what it had
 *     claimed is its own again at once
 * @param commandTimeLimit how long a caller waits for a command
 * @param rememberedAggregates how many aggregates of a kind are kept in memory between commands
 */
@ConfigurationProperties("consigne")
record ProcessProperties(
        @DefaultValue("consigne") String node,
        @DefaultValue("8s") Duration commandTimeLimit,
        @DefaultValue("5000") int rememberedAggregates) {}
