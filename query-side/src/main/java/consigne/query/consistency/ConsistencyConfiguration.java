package consigne.query.consistency;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes every query of a read model wait where it is asked to. */
@Configuration(proxyBeanMethods = false)
class ConsistencyConfiguration {

    @Bean
    WebMvcConfigurer queriesWait(ConsistencyTokens readingOwnWrites) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(readingOwnWrites);
            }
        };
    }
}
