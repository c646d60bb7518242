package consigne.command.deposit;

import consigne.api.deposit.DepositCommand;
import consigne.api.deposit.DepositEvent;
import consigne.platform.deciding.DecidedAggregate;
import org.axonframework.modelling.command.AggregateRoot;

/** The Axon aggregate around {@link DepositDecider}. */
@AggregateRoot(type = "deposit")
final class DepositAccount extends DecidedAggregate<DepositState, DepositCommand, DepositEvent> {

    DepositAccount(String id, DepositDecider decider) {
        super(id, decider);
    }
}
