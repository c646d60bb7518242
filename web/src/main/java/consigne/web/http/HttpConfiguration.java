package consigne.web.http;

import consigne.runtime.deciding.Ids;
import consigne.web.problem.ProblemWriter;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
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

    /** Where in the chain of filters bodies are there to be read. */
    public static final int BODY_ORDER = 0;

    /** Nobody proves who they are yet: a shop that trusts its network. */
    @Bean
    @ConditionalOnMissingBean
    Callers callers() {
        return request ->
                new Caller(request.getRemoteUser() == null ? Caller.ANONYMOUS : request.getRemoteUser(), "shop");
    }

    @Bean
    FilterRegistrationBean<StoryFilter> storyFilter(Ids ids) {
        var registration = new FilterRegistrationBean<>(new StoryFilter(ids));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<SecurityHeadersFilter> securityHeadersFilter() {
        var registration = new FilterRegistrationBean<>(new SecurityHeadersFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    /** After whatever may turn a request down without reading its body. */
    @Bean
    FilterRegistrationBean<BodyFilter> bodyFilter(
            @Value("${consigne.http.streamed-paths:/api/imports/**}") List<String> streamed, ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new BodyFilter(streamed, problems));
        registration.setOrder(BODY_ORDER);
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
