package consigne.query.customers;

import consigne.api.CustomerId;
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
    public Affairs of(CustomerId customer, long position) {
        long head = Math.max(position, log.head());
        waiting.until(CustomersOrders.READ_MODEL, head);
        waiting.until(CustomersAccount.READ_MODEL, head);
        Optional<DepositAccountView> found = account.find(customer);
        List<OrderId> placed = orders.upTo(customer, head);
        return new Affairs(
                found.isPresent() || !placed.isEmpty(),
                orders.open(customer, A_FEW).stream().map(OpenOrder::orderId).toList(),
                found.map(DepositAccountView::credit)
                        .filter(credit -> credit.cents() > 0)
                        .orElse(null),
                plain.count(customer, placed));
    }
}
