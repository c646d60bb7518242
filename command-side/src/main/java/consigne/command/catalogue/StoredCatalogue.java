package consigne.command.catalogue;

import consigne.api.Money;
import consigne.api.catalogue.ContainerEvent;
import consigne.api.catalogue.ContainerType;
import consigne.api.catalogue.Packaging;
import consigne.api.catalogue.ProductEvent;
import consigne.api.catalogue.Sku;
import consigne.api.order.LineDeposit;
import consigne.platform.deciding.Stored;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** The catalogue, read from the events themselves, so that a price just set holds for the very next order. */
final class StoredCatalogue implements Catalogue {

    private final Stored<ProductState, ProductEvent> products;
    private final Stored<ContainerState, ContainerEvent> containers;

    StoredCatalogue(EventStore events) {
        this.products = new Stored<>(events, ProductState.UNKNOWN, ProductState::evolve);
        this.containers = new Stored<>(events, ContainerState.UNKNOWN, ContainerState::evolve);
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
