package consigne.command.catalogue;

import consigne.api.catalogue.CatalogueRejection.WrongCurrency;
import consigne.api.catalogue.ContainerCommand;
import consigne.api.catalogue.ContainerCommand.DefineContainer;
import consigne.api.catalogue.ContainerEvent;
import consigne.api.catalogue.ContainerEvent.ContainerMeasured;
import consigne.api.catalogue.ContainerEvent.ContainerNamed;
import consigne.api.catalogue.ContainerEvent.DepositSet;
import consigne.api.catalogue.ContainerMeasures;
import consigne.runtime.deciding.Decider;
import consigne.runtime.deciding.Decision;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Decides on container types. */
record ContainerDecider(Currency currency) implements Decider<ContainerState, ContainerCommand, ContainerEvent> {

    @Override
    public ContainerState initial() {
        return ContainerState.UNKNOWN;
    }

    @Override
    public Decision<ContainerEvent> decide(ContainerState state, ContainerCommand command) {
        return switch (command) {
            case DefineContainer define -> define(state, define);
        };
    }

    @Override
    public ContainerState evolve(ContainerState state, ContainerEvent event) {
        return state.evolve(event);
    }

    private Decision<ContainerEvent> define(ContainerState state, DefineContainer define) {
        Optional<WrongCurrency> wrong = WrongCurrency.of(define.deposit(), currency);
        if (wrong.isPresent()) {
            return Decision.refuse(wrong.get());
        }
        List<ContainerEvent> events = new ArrayList<>();
        if (!define.name().equals(state.name())) {
            events.add(new ContainerNamed(define.type(), define.name()));
        }
        ContainerMeasures measures = define.measures();
        if (measures != null && !measures.equals(state.measures())) {
            events.add(new ContainerMeasured(define.type(), measures));
        }
        if (!state.depositAt(define.effectiveFrom()).equals(Optional.of(define.deposit()))) {
            events.add(new DepositSet(define.type(), define.deposit(), define.effectiveFrom()));
        }
        return Decision.accept(events);
    }
}
