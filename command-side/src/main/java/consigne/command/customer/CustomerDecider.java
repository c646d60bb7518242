package consigne.command.customer;

import consigne.api.customer.erasure.CustomerCommand;
import consigne.api.customer.erasure.CustomerCommand.EraseCustomer;
import consigne.api.customer.erasure.CustomerEvent;
import consigne.api.customer.erasure.CustomerEvent.CustomerErased;
import consigne.runtime.deciding.Decider;
import consigne.runtime.deciding.Decision;

/** Decides on customers, as far as that is kept for ever. */
record CustomerDecider() implements Decider<CustomerState, CustomerCommand, CustomerEvent> {

    @Override
    public CustomerState initial() {
        return CustomerState.PRESENT;
    }

    @Override
    public Decision<CustomerEvent> decide(CustomerState state, CustomerCommand command) {
        return switch (command) {
            case EraseCustomer c ->
                switch (state) {
                    case PRESENT ->
                        Decision.accept(new CustomerErased(c.customerId(), c.reason(), c.erased(), c.plainEvents()));
                    case ERASED -> Decision.nothingToDo();
                };
        };
    }

    @Override
    public CustomerState evolve(CustomerState state, CustomerEvent event) {
        return state.evolve(event);
    }
}
