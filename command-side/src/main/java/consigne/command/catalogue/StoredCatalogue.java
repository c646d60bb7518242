package consigne.command.catalogue;

import consigne.api.Money;
import consigne.api.catalogue.ContainerEvent;
import consigne.api.catalogue.ContainerType;
import consigne.api.catalogue.Packaging;
import consigne.api.catalogue.ProductEvent;
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
    public Optional<Offer> offer(Sku sku, Instant depositAt) {
        return Optional.ofNullable(products.state("product:" + sku).definition())
                .map(product -> new Offer(
                        product.sku(),
                        product.name(),
                        product.unitPrice(),
                        product.vatRate(),
                        Optional.ofNullable(product.packaging())
                                .flatMap(packaging -> inGlass(packaging, depositAt))
                                .orElse(null)));
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
