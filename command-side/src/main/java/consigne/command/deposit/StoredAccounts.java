package consigne.command.deposit;

import consigne.api.CustomerId;
import consigne.api.Money;
import consigne.api.Quantity;
import consigne.api.catalogue.ContainerType;
import consigne.api.deposit.ChargedContainers;
import consigne.api.deposit.DepositAccountId;
import consigne.api.deposit.DepositEvent;
import consigne.runtime.deciding.Stored;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Customers' accounts, read from the events themselves. */
final class StoredAccounts implements Accounts, HeldGlass {

    private final Stored<DepositState, DepositEvent> accounts;

    StoredAccounts(EventStore events, DepositDecider decider) {
        this.accounts = new Stored<>(events, decider.initial(), decider::evolve);
    }

    @Override
    public Money credit(CustomerId customer) {
        return accounts.state(new DepositAccountId(customer).toString()).credit();
    }

    @Override
    public Map<ContainerType, Quantity> heldBy(CustomerId customer) {
        return accounts.state(new DepositAccountId(customer).toString()).holdings().lots().stream()
                .collect(Collectors.toMap(ChargedContainers::container, ChargedContainers::quantity, Quantity::plus));
    }
}
