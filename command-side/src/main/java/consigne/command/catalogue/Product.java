package consigne.command.catalogue;

import consigne.api.catalogue.ProductCommand;
import consigne.api.catalogue.ProductEvent;
import consigne.platform.deciding.DecidedAggregate;
import org.axonframework.modelling.command.AggregateRoot;

/** The Axon aggregate around {@link ProductDecider}. */
@AggregateRoot(type = "product")
final class Product extends DecidedAggregate<ProductState, ProductCommand, ProductEvent> {

    Product(String id, ProductDecider decider) {
        super(id, decider);
    }
}
