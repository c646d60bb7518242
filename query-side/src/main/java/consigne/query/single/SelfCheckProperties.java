package consigne.query.single;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the check of rows against events.
 *
 * @param enabled whether there is one
 * @param every how long from one look to the next
 * @param sample how many things of each read model are looked at
 */
@ConfigurationProperties("consigne.self-check")
record SelfCheckProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("5m") Duration every,
        @DefaultValue("20") int sample) {}
