package consigne.web.requests;

import consigne.web.permission.Permissions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts together the log of requests. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RequestLogSettings.class)
public class RequestLogConfiguration {

    /** Around all that may turn a request down, and within its story. */
    @Bean
    FilterRegistrationBean<RequestLogFilter> requestLogFilter(
            RequestLogSettings settings, ObjectProvider<Permissions> table) {
        RequestLog log = new RequestLog(Math.max(1, settings.linesPerSecond()));
        var registration = new FilterRegistrationBean<>(new RequestLogFilter(log, settings.silentPaths(), table));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        registration.setEnabled(settings.linesPerSecond() > 0);
        return registration;
    }
}
