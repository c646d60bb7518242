package consigne.command.deposit;

import consigne.api.deposit.DepositCommand;
import consigne.command.ShopProperties;
import consigne.command.catalogue.Catalogue;
import consigne.runtime.deciding.Aggregates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DepositConfiguration {

    @Autowired
    void host(Aggregates aggregates, ShopProperties shop, Catalogue catalogue) {
        DepositDecider decider = new DepositDecider(new DepositPolicy(shop.currency(), shop.foreignLimit()), catalogue);
        aggregates.host("deposit", DepositCommand.class, decider);
    }
}
