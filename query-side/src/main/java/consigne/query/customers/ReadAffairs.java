package consigne.query.customers;

import consigne.api.CustomerId;
import consigne.api.Money;
import consigne.api.OrderId;
import consigne.api.customer.erasure.CustomerAffairs;
import consigne.api.customer.view.OpenOrder;
import consigne.api.deposit.DepositAccountView;
import consigne.query.consistency.CatchUp;
import consigne.query.deposit.CustomersAccount;
import consigne.query.orders.CustomersOrders;
import consigne.query.recorded.EventLog;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is going on with customers, by the read models, once they have got to what was stored before. */
@Component
final class ReadAffairs implements CustomerAffairs {

    private static final int A_FEW = 10;

    private final CustomersOrders orders;
    private final CustomersAccount account;
    private final EventLog log;
    private final CatchUp waiting;
    private final PlainEvents plain;

    ReadAffairs(CustomersOrders orders, CustomersAccount account, EventLog log, CatchUp waiting, PlainEvents plain) {
        this.orders = orders;
        this.account = account;
        this.log = log;
        this.waiting = waiting;
        this.plain = plain;
    }

    @Override
    public boolean know(CustomerId customer) {
        return account.find(customer).isPresent()
                || !orders.upTo(customer, log.head()).isEmpty();
    }

    @Override
    public List<OrderId> openOrders(CustomerId customer) {
        waiting.until(CustomersOrders.READ_MODEL, log.head());
        return orders.open(customer, A_FEW).stream().map(OpenOrder::orderId).toList();
    }

    @Override
    public Optional<Money> owed(CustomerId customer) {
        waiting.until(CustomersAccount.READ_MODEL, log.head());
        return account.find(customer).map(DepositAccountView::credit).filter(credit -> credit.cents() > 0);
    }

    @Override
    public long plainEvents(CustomerId customer) {
        return plain.count(customer, orders.upTo(customer, log.head()));
    }
}
