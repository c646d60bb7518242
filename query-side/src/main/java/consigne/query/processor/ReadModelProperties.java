package consigne.query.processor;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the read models.
 *
 * @param segments into how many parts, each with a thread of its own, a read model is divided when it is first made
 * @param batchSize how many events are written together at most
 * @param copiesKept how long a copy as of a position is kept
 */
@ConfigurationProperties("consigne.read-models")
public record ReadModelProperties(
        @DefaultValue("1") int segments,
        @DefaultValue("500") int batchSize,
        @DefaultValue("1d") Duration copiesKept) {}
