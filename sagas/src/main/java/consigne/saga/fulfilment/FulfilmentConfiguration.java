package consigne.saga.fulfilment;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FulfilmentSettings.class)
class FulfilmentConfiguration {

    @Bean
    RefusedSteps refusedSteps(MeterRegistry meters) {
        return new RefusedSteps(meters);
    }
}
