package consigne.command.deposit;

import consigne.api.CustomerId;
import consigne.api.Money;
import consigne.api.deposit.DepositAccountId;
import consigne.api.deposit.DepositEvent;
import consigne.runtime.deciding.Stored;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Customers' accounts, read from the events themselves. */
final class StoredAccounts implements Accounts {

    private final Stored<DepositState, DepositEvent> accounts;

    StoredAccounts(EventStore events, DepositDecider decider) {
        this.accounts = new Stored<>(events, decider.initial(), decider::evolve);
    }

    @Override
    public Money credit(CustomerId customer) {
        return accounts.state(new DepositAccountId(customer).toString()).credit();
    }
}
