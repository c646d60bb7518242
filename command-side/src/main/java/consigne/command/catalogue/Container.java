package consigne.command.catalogue;

import consigne.api.catalogue.ContainerCommand;
import consigne.api.catalogue.ContainerEvent;
import consigne.platform.deciding.DecidedAggregate;
import org.axonframework.modelling.command.AggregateRoot;

/** The Axon aggregate around {@link ContainerDecider}. */
@AggregateRoot(type = "container")
final class Container extends DecidedAggregate<ContainerState, ContainerCommand, ContainerEvent> {

    Container(String id, ContainerDecider decider) {
        super(id, decider);
    }
}
