package consigne.command.catalogue;

import consigne.api.Money;
import consigne.api.catalogue.ContainerType;
import consigne.api.catalogue.Sku;
import java.time.Instant;
import java.util.Optional;

/** What the shop offers; always as of the last command that changed it. */
public interface Catalogue {

    /** A product at its price of today and at the deposit of an instant; empty for one that the shop does not sell. */
    Optional<Offer> offer(Sku sku, Instant depositAt);

    /** The deposit on one container at an instant; empty for a type that the shop does not have. */
    Optional<Money> deposit(ContainerType type, Instant at);
}
