package consigne.command.catalogue;

import consigne.api.Money;
import consigne.api.Quantity;
import consigne.api.catalogue.ContainerType;
import consigne.api.catalogue.Sku;
import consigne.api.order.OrderLine;
import consigne.api.round.plan.Cargo;
import consigne.api.slot.Freight;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the shop offers; always as of the last command that changed it. */
public interface Catalogue {

    /** Products at the price of one instant and the deposit of another; those that are not sold then are missing. */
    Map<Sku, Offer> offers(Collection<Sku> skus, Instant at, Instant depositAt);

    /** One product, as among {@link #offers}. */
    default Optional<Offer> offer(Sku sku, Instant at, Instant depositAt) {
        return Optional.ofNullable(offers(List.of(sku), at, depositAt).get(sku));
    }

    /** Whether there is such a product, sold now or not. */
    boolean knows(Sku sku);

    /** What lines of an order take up in a van; empty where that is more than an order may. */
    Optional<Freight> freight(List<OrderLine> lines);

    /** What so many empty containers take up in a van: each type its crates. */
    Cargo empties(Map<ContainerType, Quantity> containers);

    /** The deposit on one container at an instant; empty for a type that the shop does not have. */
    Optional<Money> deposit(ContainerType type, Instant at);
}
