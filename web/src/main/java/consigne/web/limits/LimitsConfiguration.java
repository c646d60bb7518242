package consigne.web.limits;

import consigne.web.failure.ProblemWriter;
import consigne.web.http.Callers;
import consigne.web.http.HttpConfiguration;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
        boolean limited = settings.requestsPerSecond() > 0;
        Rates rates = new Rates(Math.max(1, settings.requestsPerSecond()), settings.burst(), settings.callers());
        var registration = new FilterRegistrationBean<>(
                new RateFilter(rates, settings.exemptPaths(), callers, problems, events, clock));
        registration.setOrder(HttpConfiguration.BODY_ORDER - 1);
        registration.setEnabled(limited);
        return registration;
    }
}
