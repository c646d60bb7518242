package consigne.command.catalogue;

import consigne.api.catalogue.CatalogueRejection.UnknownContainer;
import consigne.api.catalogue.CatalogueRejection.WrongCurrency;
import consigne.api.catalogue.Packaging;
import consigne.api.catalogue.ProductCommand;
import consigne.api.catalogue.ProductCommand.DefineProduct;
import consigne.api.catalogue.ProductEvent;
import consigne.api.catalogue.ProductEvent.ProductDefined;
import consigne.runtime.deciding.Decider;
import consigne.runtime.deciding.Decision;
import java.time.Instant;
import java.util.Currency;

/** Decides on products. */
record ProductDecider(Currency currency, Catalogue catalogue)
        implements Decider<ProductState, ProductCommand, ProductEvent> {

    @Override
    public ProductState initial() {
        return ProductState.UNKNOWN;
    }

    @Override
    public Decision<ProductEvent> decide(ProductState state, ProductCommand command) {
        return switch (command) {
            case DefineProduct define -> define(state, define);
        };
    }

    @Override
    public ProductState evolve(ProductState state, ProductEvent event) {
        return state.evolve(event);
    }

    private Decision<ProductEvent> define(ProductState state, DefineProduct define) {
        if (!define.unitPrice().currency().equals(currency)) {
            return Decision.refuse(new WrongCurrency(define.unitPrice().currencyCode(), currency.getCurrencyCode()));
        }
        Packaging packaging = define.packaging();
        if (packaging != null
                && catalogue.deposit(packaging.container(), Instant.MAX).isEmpty()) {
            return Decision.refuse(new UnknownContainer(packaging.container()));
        }
        ProductDefined defined =
                new ProductDefined(define.sku(), define.name(), define.unitPrice(), define.vatRate(), packaging);
        return defined.equals(state.definition()) ? Decision.nothingToDo() : Decision.accept(defined);
    }
}
