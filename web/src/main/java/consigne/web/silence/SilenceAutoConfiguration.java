package consigne.web.silence;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Puts the limit around the pool, and marks the threads that it is for. */
@AutoConfiguration
class SilenceAutoConfiguration {

    @Bean
    static BeanPostProcessor requestConnections() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool && name.equals("dataSource")
                        ? new RequestConnections(pool)
                        : bean;
            }
        };
    }

    @Bean
    FilterRegistrationBean<ServedRequests> servedRequests() {
        var registration = new FilterRegistrationBean<>(new ServedRequests());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
