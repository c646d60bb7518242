package consigne.command.catalogue;

import consigne.api.Money;
import consigne.api.catalogue.ContainerType;
import consigne.api.catalogue.Sku;
import java.time.Instant;
import java.util.Optional;

/** What the shop offers; always as of the last command that changed it. */
public interface Catalogue {

    /** A product at the price of one instant and the deposit of another; empty for one that is not sold then. */
    Optional<Offer> offer(Sku sku, Instant at, Instant depositAt);

    /** Whether there is such a product, sold now or not. */
    boolean knows(Sku sku);

    /** The deposit on one container at an instant; empty for a type that the shop does not have. */
    Optional<Money> deposit(ContainerType type, Instant at);
}
