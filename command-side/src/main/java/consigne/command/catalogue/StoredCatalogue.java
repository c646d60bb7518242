package consigne.command.catalogue;

import consigne.api.Money;
import consigne.api.catalogue.ContainerEvent;
import consigne.api.catalogue.ContainerType;
import consigne.api.catalogue.Packaging;
import consigne.api.catalogue.ProductEvent;
import consigne.api.catalogue.ProductEvent.ProductDefined;
import consigne.api.catalogue.ProductPrice;
import consigne.api.catalogue.Sku;
import consigne.api.order.LineDeposit;
import consigne.runtime.deciding.RecentStates;
import consigne.runtime.deciding.Stored;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * The catalogue, read from the events themselves: a price that was set through this process holds for the very next
 * order here, one set through another process a second later at the latest.
 */
final class StoredCatalogue implements Catalogue {

    private final RecentStates<ProductState, ProductEvent> products;
    private final RecentStates<ContainerState, ContainerEvent> containers;

    StoredCatalogue(EventStore events) {
        this.products = new RecentStates<>(new Stored<>(events, ProductState.UNKNOWN, ProductState::evolve));
        this.containers = new RecentStates<>(new Stored<>(events, ContainerState.UNKNOWN, ContainerState::evolve));
    }

    void changed(String aggregateId) {
        products.changed(aggregateId);
        containers.changed(aggregateId);
    }

    @Override
    public Optional<Offer> offer(Sku sku, Instant at, Instant depositAt) {
        ProductState product = products.state("product:" + sku);
        ProductDefined definition = product.definition();
        return definition == null || product.isWithdrawn()
                ? Optional.empty()
                : product.prices().at(at).map(price -> offer(definition, price, depositAt));
    }

    @Override
    public boolean knows(Sku sku) {
        return products.state("product:" + sku).definition() != null;
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
        return containers.state("container:" + type).depositAt(at);
    }

    private Optional<LineDeposit> inGlass(Packaging packaging, Instant at) {
        return deposit(packaging.container(), at)
                .map(each -> new LineDeposit(packaging.container(), packaging.perUnit(), each));
    }
}
