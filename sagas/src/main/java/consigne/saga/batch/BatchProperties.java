package consigne.saga.batch;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the work of sagas and of calls out is shared.
 *
 * @param segments into how many parts, each with a thread of its own, it is divided when it is first begun: while one
 *     waits for its commands, another reads and writes
 * @param batchSize how many events are worked off together at most
 */
@ConfigurationProperties("consigne.sagas")
public record BatchProperties(
        @DefaultValue("2") int segments,
        @DefaultValue("200") int batchSize) {}
