package consigne.command.catalogue;

import consigne.api.Money;
import consigne.api.Quantity;
import consigne.api.catalogue.ContainerEvent;
import consigne.api.catalogue.ContainerType;
import consigne.api.catalogue.Packaging;
import consigne.api.catalogue.ProductEvent;
import consigne.api.catalogue.ProductEvent.ProductDefined;
import consigne.api.catalogue.ProductPrice;
import consigne.api.catalogue.Sku;
import consigne.api.order.LineDeposit;
import consigne.api.order.OrderLine;
import consigne.api.round.plan.Cargo;
import consigne.api.slot.Freight;
import consigne.runtime.deciding.AggregateVersions;
import consigne.runtime.deciding.RecentStates;
import consigne.runtime.deciding.Stored;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * The catalogue, read from the events themselves: a price that was set through this process holds for the very next
 * order here, one set through another process a second later at the latest.
 */
final class StoredCatalogue implements Catalogue {

    private static final String PRODUCT = "product:";
    private static final String CONTAINER = "container:";

    private final RecentStates<ProductState, ProductEvent> products;
    private final RecentStates<ContainerState, ContainerEvent> containers;

    StoredCatalogue(EventStore events, AggregateVersions versions) {
        this.products = new RecentStates<>(new Stored<>(events, ProductState.UNKNOWN, ProductState::evolve), versions);
        this.containers =
                new RecentStates<>(new Stored<>(events, ContainerState.UNKNOWN, ContainerState::evolve), versions);
    }

    void changed(String aggregateId) {
        if (aggregateId.startsWith(PRODUCT)) {
            products.changed(aggregateId);
        } else if (aggregateId.startsWith(CONTAINER)) {
            containers.changed(aggregateId);
        }
    }

    @Override
    public Map<Sku, Offer> offers(Collection<Sku> skus, Instant at, Instant depositAt) {
        Map<String, ProductState> states =
                products.aMomentAgo(skus.stream().map(StoredCatalogue::id).toList());
        Map<Sku, Offer> offers = new HashMap<>();
        skus.forEach(sku -> offer(states.getOrDefault(id(sku), ProductState.UNKNOWN), at, depositAt)
                .ifPresent(offer -> offers.put(sku, offer)));
        return offers;
    }

    private Optional<Offer> offer(ProductState product, Instant at, Instant depositAt) {
        ProductDefined definition = product.definition();
        return definition == null || product.isWithdrawn()
                ? Optional.empty()
                : product.prices().at(at).map(price -> offer(definition, price, depositAt));
    }

    @Override
    public boolean knows(Sku sku) {
        return products.aMomentAgo(id(sku)).definition() != null;
    }

    private static String id(Sku sku) {
        return PRODUCT + sku;
    }

    private Offer offer(ProductDefined product, ProductPrice price, Instant depositAt) {
        return new Offer(
                product.sku(),
                product.name(),
                price.unitPrice(),
                price.vatRate(),
                Optional.ofNullable(product.packaging())
                        .flatMap(packaging -> inGlass(packaging, depositAt))
                        .orElse(null));
    }

    @Override
    public Optional<Money> deposit(ContainerType type, Instant at) {
        return containers.aMomentAgo(CONTAINER + type).depositAt(at);
    }

    @Override
    public Optional<Freight> freight(List<OrderLine> lines) {
        return stowage().of(lines);
    }

    @Override
    public Cargo empties(Map<ContainerType, Quantity> held) {
        return stowage().empties(held);
    }

    private Stowage stowage() {
        return new Stowage(
                type -> containers.aMomentAgo(CONTAINER + type).measuresOrUsual(),
                sku -> products.aMomentAgo(id(sku)).bulkOrUsual());
    }

    private Optional<LineDeposit> inGlass(Packaging packaging, Instant at) {
        return deposit(packaging.container(), at)
                .map(each -> new LineDeposit(packaging.container(), packaging.perUnit(), each));
    }
}
