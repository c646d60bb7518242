package consigne.command.customer;

import consigne.api.customer.erasure.CustomerCommand;
import consigne.runtime.deciding.Aggregates;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CustomerConfiguration {

    @Bean
    static Erasures erasures(EventStore events) {
        return new Erasures(events);
    }

    @Autowired
    void host(Aggregates aggregates) {
        aggregates.host("customer", CustomerCommand.class, new CustomerDecider());
    }
}
