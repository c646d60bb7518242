package consigne.command.catalogue;

import consigne.api.catalogue.CatalogueRejection.UnknownContainer;
import consigne.api.catalogue.CatalogueRejection.UnknownProduct;
import consigne.api.catalogue.CatalogueRejection.WrongCurrency;
import consigne.api.catalogue.Packaging;
import consigne.api.catalogue.ProductCommand;
import consigne.api.catalogue.ProductCommand.BringBackProduct;
import consigne.api.catalogue.ProductCommand.DefineProduct;
import consigne.api.catalogue.ProductCommand.WithdrawProduct;
import consigne.api.catalogue.ProductEvent;
import consigne.api.catalogue.ProductEvent.ProductBroughtBack;
import consigne.api.catalogue.ProductEvent.ProductDefined;
import consigne.api.catalogue.ProductEvent.ProductWithdrawn;
import consigne.runtime.deciding.Decider;
import consigne.runtime.deciding.Decision;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

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
            case WithdrawProduct withdraw -> withdraw(state, withdraw);
            case BringBackProduct bringBack -> bringBack(state, bringBack);
        };
    }

    @Override
    public ProductState evolve(ProductState state, ProductEvent event) {
        return state.evolve(event);
    }

    private Decision<ProductEvent> define(ProductState state, DefineProduct define) {
        Optional<WrongCurrency> wrong = WrongCurrency.of(define.unitPrice(), currency);
        if (wrong.isPresent()) {
            return Decision.refuse(wrong.get());
        }
        Packaging packaging = define.packaging();
        if (packaging != null
                && catalogue.deposit(packaging.container(), Instant.MAX).isEmpty()) {
            return Decision.refuse(new UnknownContainer(packaging.container()));
        }
        ProductDefined defined = new ProductDefined(
                define.sku(),
                define.name(),
                define.unitPrice(),
                define.vatRate(),
                packaging,
                define.bulk(),
                define.ean(),
                define.effectiveFrom());
        return state.isAsIn(defined) ? Decision.nothingToDo() : Decision.accept(defined);
    }

    private static Decision<ProductEvent> withdraw(ProductState state, WithdrawProduct withdraw) {
        if (state.definition() == null) {
            return Decision.refuse(new UnknownProduct(withdraw.sku()));
        }
        return state.isWithdrawn()
                ? Decision.nothingToDo()
                : Decision.accept(new ProductWithdrawn(withdraw.sku(), withdraw.reason()));
    }

    private static Decision<ProductEvent> bringBack(ProductState state, BringBackProduct bringBack) {
        if (state.definition() == null) {
            return Decision.refuse(new UnknownProduct(bringBack.sku()));
        }
        return state.isWithdrawn() ? Decision.accept(new ProductBroughtBack(bringBack.sku())) : Decision.nothingToDo();
    }
}
