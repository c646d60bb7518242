package consigne.web.http;

import consigne.runtime.ids.Ids;
import consigne.web.failure.ProblemWriter;
import consigne.web.pace.Pace;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts together what requests and answers have in common. */
@Configuration(proxyBeanMethods = false)
public class HttpConfiguration {

    /** Where in the chain of filters bodies are there to be read. */
    public static final int BODY_ORDER = 0;

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

    /** Before what a body is, and how it is read, is asked by anybody. */
    @Bean
    FilterRegistrationBean<MediaTypeFilter> mediaTypeFilter(ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new MediaTypeFilter(problems));
        registration.setOrder(BODY_ORDER - 1);
        return registration;
    }

    /** After whatever may turn a request down without reading its body. */
    @Bean
    FilterRegistrationBean<BodyFilter> bodyFilter(
            ObjectProvider<StreamedPath> streamed, ObjectProvider<Pace> pace, ProblemWriter problems, Clock clock) {
        var registration = new FilterRegistrationBean<>(new BodyFilter(
                streamed.stream().map(StreamedPath::parsed).toList(),
                pace.getIfAvailable(() -> Pace.USUAL),
                problems,
                clock));
        registration.setOrder(BODY_ORDER);
        return registration;
    }

    /** The very last check, so that nobody is told what an operation asks for who may not call it. */
    @Bean
    WebMvcConfigurer queriesOfRequests() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new QueryParameters()).order(Ordered.LOWEST_PRECEDENCE);
            }
        };
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
