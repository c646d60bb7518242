package consigne.command.receipt;

import consigne.api.receipt.ReceiptCommand;
import consigne.runtime.deciding.Aggregates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReceiptConfiguration {

    @Autowired
    void host(Aggregates aggregates) {
        aggregates.host("receipt-book", ReceiptCommand.class, new ReceiptDecider());
    }
}
