package consigne.api.catalogue;

import consigne.api.Event;
import consigne.api.Money;
import consigne.api.Name;
import java.time.Instant;

/** What can have happened to a container type. */
public sealed interface ContainerEvent extends Event {

    ContainerType type();

    @Override
    default String aggregateId() {
        return "container:" + type();
    }

    /** The container type got its name, or another one. */
    record ContainerNamed(ContainerType type, Name name) implements ContainerEvent {}

    /** The container type takes up so much in a van. */
    record ContainerMeasured(ContainerType type, ContainerMeasures measures) implements ContainerEvent {}

    /** From {@code effectiveFrom} on, the deposit on one is {@code deposit}. */
    record DepositSet(ContainerType type, Money deposit, Instant effectiveFrom) implements ContainerEvent {}
}
