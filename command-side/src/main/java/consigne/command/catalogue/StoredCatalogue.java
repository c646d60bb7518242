package consigne.command.catalogue;

import consigne.api.Money;
import consigne.api.catalogue.ContainerEvent;
import consigne.api.catalogue.ContainerType;
import consigne.api.catalogue.Packaging;
import consigne.api.catalogue.ProductEvent;
import consigne.api.catalogue.Sku;
import consigne.api.order.LineDeposit;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** The catalogue, read from the events themselves, so that a price just set holds for the very next order. */
final class StoredCatalogue implements Catalogue {

    private final EventStore events;

    StoredCatalogue(EventStore events) {
        this.events = events;
    }

    @Override
    public Optional<Offer> offer(Sku sku, Instant depositAt) {
        return Optional.ofNullable(product(sku).definition())
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
        return container(type).depositAt(at);
    }

    private Optional<LineDeposit> inGlass(Packaging packaging, Instant at) {
        return deposit(packaging.container(), at)
                .map(each -> new LineDeposit(packaging.container(), packaging.perUnit(), each));
    }

    private ProductState product(Sku sku) {
        return events.readEvents("product:" + sku)
                .asStream()
                .map(event -> (ProductEvent) event.getPayload())
                .reduce(ProductState.UNKNOWN, ProductState::evolve, (earlier, later) -> later);
    }

    private ContainerState container(ContainerType type) {
        return events.readEvents("container:" + type)
                .asStream()
                .map(event -> (ContainerEvent) event.getPayload())
                .reduce(ContainerState.UNKNOWN, ContainerState::evolve, (earlier, later) -> later);
    }
}
