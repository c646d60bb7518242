package consigne.query.catalogue;

import consigne.api.Money;
import consigne.api.Name;
import consigne.api.catalogue.ContainerType;
import consigne.api.catalogue.Timeline;
import consigne.api.catalogue.view.ContainerView;
import consigne.api.catalogue.view.UpcomingDeposit;
import java.time.Instant;
import java.util.Optional;

/** A container type with its deposits: the one that held when it was last changed, and those that were to come. */
record ListedContainer(ContainerType type, Name name, Timeline<Money> deposits, long version, Instant updatedAt) {

    /** The deposit on one at an instant; none before its first was set. */
    Optional<Money> deposit(Instant now) {
        return deposits.atOrFirst(now);
    }

    /** How it is shown at an instant, once it has a deposit. */
    ContainerView shown(Instant now) {
        return new ContainerView(
                type,
                name,
                deposit(now).orElseThrow(),
                deposits.after(now).stream()
                        .map(change -> new UpcomingDeposit(change.value(), change.from()))
                        .toList(),
                version,
                updatedAt);
    }
}
