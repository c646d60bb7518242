package consigne.query.processor;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the read models.
 *
 * @param segments into how many parts, each with a thread of its own, a read model is divided when it is first made
 * @param batchSize how many events are written together at most
 */
@ConfigurationProperties("consigne.read-models")
record ReadModelProperties(
        @DefaultValue("1") int segments,
        @DefaultValue("500") int batchSize) {}
