package consigne.web.limits;

import consigne.web.failure.ProblemWriter;
import consigne.web.http.Callers;
import consigne.web.http.HttpConfiguration;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Puts together how much one caller may ask for. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
public class LimitsConfiguration {

    /** After who calls is known, and before bodies are read. */
    @Bean
    FilterRegistrationBean<RateFilter> rateFilter(
            LimitSettings settings,
            Callers callers,
            ProblemWriter problems,
            ApplicationEventPublisher events,
            Clock clock) {
        var registration = new FilterRegistrationBean<>(
                new RateFilter(new Shares(settings), exempt(settings), callers, problems, events, clock));
        registration.setOrder(HttpConfiguration.BODY_ORDER - 2);
        return registration;
    }

    @Bean
    FilterRegistrationBean<UnsignedFilter> unsignedFilter(LimitSettings settings, ProblemWriter problems) {
        long calls = settings.unsignedCallsAMinute();
        Rates strangers = new Rates(Duration.ofMinutes(1).dividedBy(calls), calls, settings.callers());
        var registration = new FilterRegistrationBean<>(new UnsignedFilter(strangers, exempt(settings), problems));
        registration.setOrder(HttpConfiguration.BODY_ORDER - 2);
        return registration;
    }

    private static List<PathPattern> exempt(LimitSettings settings) {
        return settings.exemptPaths().stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }
}
