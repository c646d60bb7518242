package consigne.benchmarks.axon.fulfilment;

import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.NoCache;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Nothing is changed: aggregates name a cache, and as it comes there is none. */
@Configuration(proxyBeanMethods = false)
@Profile("as-it-comes")
class AsItComes {

    @Bean
    Cache aggregates() {
        return NoCache.INSTANCE;
    }
}
