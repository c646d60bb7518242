package consigne.command.catalogue;

import consigne.api.Money;
import consigne.api.Name;
import consigne.api.catalogue.ContainerEvent;
import consigne.api.catalogue.ContainerEvent.ContainerNamed;
import consigne.api.catalogue.ContainerEvent.DepositSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a container type.
 *
 * @param deposits by when they take effect; of two that take effect together the later word comes last
 */
record ContainerState(@Nullable Name name, List<DepositSet> deposits) {

    static final ContainerState UNKNOWN = new ContainerState(null, List.of());

    /**
     * The deposit on one container at an instant. Before the first deposit took effect the first one holds: bottles
     * that were out earlier are worth something as well.
     */
    Optional<Money> depositAt(Instant instant) {
        return deposits.stream()
                .filter(set -> !set.effectiveFrom().isAfter(instant))
                .reduce((earlier, later) -> later)
                .or(() -> deposits.stream().findFirst())
                .map(DepositSet::deposit);
    }

    ContainerState evolve(ContainerEvent event) {
        return switch (event) {
            case ContainerNamed named -> new ContainerState(named.name(), deposits);
            case DepositSet set -> new ContainerState(name, with(set));
        };
    }

    private List<DepositSet> with(DepositSet set) {
        List<DepositSet> all = new ArrayList<>(deposits);
        all.add(set);
        all.sort(Comparator.comparing(DepositSet::effectiveFrom));
        return List.copyOf(all);
    }
}
