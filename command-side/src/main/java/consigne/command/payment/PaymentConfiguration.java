package consigne.command.payment;

import consigne.api.payment.PaymentCommand;
import consigne.runtime.deciding.Aggregates;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PaymentConfiguration {

    @Bean
    static HandedOver handedOver(EventStore events) {
        return new StoredHandovers(events);
    }

    @Autowired
    void host(Aggregates aggregates) {
        aggregates.host("payment", PaymentCommand.class, new PaymentDecider());
    }
}
