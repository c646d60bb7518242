package consigne.runtime.health;

import javax.sql.DataSource;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Puts together what the health of a process is made of; the names are those that readiness asks for. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.axonframework.springboot.autoconfig.AxonAutoConfiguration"
        })
class HealthAutoConfiguration {

    @Bean
    @ConditionalOnBean(DataSource.class)
    DatabaseHealth database(DataSource database) {
        return new DatabaseHealth(database);
    }

    @Bean
    @ConditionalOnBean(EventProcessingConfiguration.class)
    ProcessorsHealth processors(EventProcessingConfiguration events) {
        return new ProcessorsHealth(events);
    }
}
