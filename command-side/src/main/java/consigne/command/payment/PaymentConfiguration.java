package consigne.command.payment;

import consigne.api.payment.PaymentCommand;
import consigne.runtime.deciding.Aggregates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PaymentConfiguration {

    @Autowired
    void host(Aggregates aggregates) {
        aggregates.host("payment", PaymentCommand.class, new PaymentDecider());
    }
}
