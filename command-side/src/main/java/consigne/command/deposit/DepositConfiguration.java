package consigne.command.deposit;

import consigne.api.deposit.DepositCommand;
import consigne.command.ShopProperties;
import consigne.command.catalogue.Catalogue;
import consigne.runtime.deciding.Aggregates;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DepositConfiguration {

    @Bean
    static DepositDecider depositDecider(ShopProperties shop, Catalogue catalogue) {
        return new DepositDecider(new DepositPolicy(shop.currency(), shop.foreignLimit()), catalogue);
    }

    @Bean
    static StoredAccounts accounts(EventStore events, DepositDecider decider) {
        return new StoredAccounts(events, decider);
    }

    @Autowired
    void host(Aggregates aggregates, DepositDecider decider) {
        aggregates.host("deposit", DepositCommand.class, decider);
    }
}
