package consigne.platform.http;

import consigne.platform.deciding.Ids;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts together what requests and answers have in common. */
@Configuration(proxyBeanMethods = false)
public class HttpConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    Ids ids(Clock clock) {
        return new Ids(clock);
    }

    /** Nobody proves who they are yet: a shop that trusts its network. */
    @Bean
    @ConditionalOnMissingBean
    Callers callers() {
        return request -> new Caller(request.getRemoteUser() == null ? "anonymous" : request.getRemoteUser(), "shop");
    }

    @Bean
    FilterRegistrationBean<StoryFilter> storyFilter(Ids ids) {
        var registration = new FilterRegistrationBean<>(new StoryFilter(ids));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    WebMvcConfigurer originOfRequests(Callers callers) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new OriginResolver(callers));
            }
        };
    }
}
