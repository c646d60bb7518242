package consigne.command.catalogue;

import consigne.api.Money;
import consigne.api.Name;
import consigne.api.catalogue.ContainerEvent;
import consigne.api.catalogue.ContainerEvent.ContainerMeasured;
import consigne.api.catalogue.ContainerEvent.ContainerNamed;
import consigne.api.catalogue.ContainerEvent.DepositSet;
import consigne.api.catalogue.ContainerMeasures;
import consigne.api.catalogue.Timeline;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of a container type. */
record ContainerState(@Nullable Name name, @Nullable ContainerMeasures measures, Timeline<Money> deposits) {

    static final ContainerState UNKNOWN = new ContainerState(null, null, Timeline.empty());

    /**
     * The deposit on one container at an instant. Before the first deposit took effect the first one holds: bottles
     * that were out earlier are worth something as well.
     */
    Optional<Money> depositAt(Instant instant) {
        return deposits.atOrFirst(instant);
    }

    /** What one takes up in a van, measured or not. */
    ContainerMeasures measuresOrUsual() {
        return measures == null ? ContainerMeasures.USUAL : measures;
    }

    ContainerState evolve(ContainerEvent event) {
        return switch (event) {
            case ContainerNamed named -> new ContainerState(named.name(), measures, deposits);
            case ContainerMeasured measured -> new ContainerState(name, measured.measures(), deposits);
            case DepositSet set ->
                new ContainerState(name, measures, deposits.with(set.deposit(), set.effectiveFrom()));
        };
    }
}
