package consigne.command.catalogue;

import static consigne.command.given.Drinks.MONDAY;
import static consigne.command.given.Drinks.SMALL_BOTTLE;
import static consigne.command.given.Drinks.aCoffee;
import static consigne.command.given.Drinks.eur;

import consigne.api.Name;
import consigne.api.Reason;
import consigne.api.catalogue.ContainerEvent;
import consigne.api.catalogue.ContainerEvent.ContainerMeasured;
import consigne.api.catalogue.ContainerEvent.ContainerNamed;
import consigne.api.catalogue.ContainerEvent.DepositSet;
import consigne.api.catalogue.ContainerMeasures;
import consigne.api.catalogue.ProductEvent;
import consigne.api.catalogue.ProductEvent.ProductBroughtBack;
import consigne.api.catalogue.ProductEvent.ProductDefined;
import consigne.api.catalogue.ProductEvent.ProductWithdrawn;
import consigne.command.given.Lifecycle;
import java.util.List;

/** What can happen to a container type, and to a product: anything, at any time. */
public final class CatalogueLifecycles {

    private CatalogueLifecycles() {}

    public static Lifecycle<?, ?> ofAContainer() {
        ContainerEvent named = new ContainerNamed(SMALL_BOTTLE, new Name("Bottle, 33 cl"));
        ContainerEvent set = new DepositSet(SMALL_BOTTLE, eur("0.20"), MONDAY);
        ContainerEvent measured = new ContainerMeasured(SMALL_BOTTLE, ContainerMeasures.USUAL);
        ContainerState unknown = ContainerState.UNKNOWN;
        return Lifecycle.of(
                        "container",
                        ContainerState.class,
                        ContainerEvent.class,
                        ContainerState::evolve,
                        List.of(named, measured, set))
                .in("unknown", unknown, named, measured, set)
                .in("named", unknown.evolve(named), named, measured, set)
                .in("with a deposit", unknown.evolve(named).evolve(set), named, measured, set);
    }

    public static Lifecycle<?, ?> ofAProduct() {
        ProductEvent defined = new ProductDefined(
                aCoffee().sku(),
                aCoffee().name(),
                aCoffee().unitPrice(),
                aCoffee().vatRate(),
                null,
                null,
                MONDAY);
        ProductEvent withdrawn = new ProductWithdrawn(aCoffee().sku(), new Reason("Stale"));
        ProductEvent back = new ProductBroughtBack(aCoffee().sku());
        ProductState unknown = ProductState.UNKNOWN;
        return Lifecycle.of(
                        "product",
                        ProductState.class,
                        ProductEvent.class,
                        ProductState::evolve,
                        List.of(defined, withdrawn, back))
                .in("unknown", unknown, defined, withdrawn, back)
                .in("defined", unknown.evolve(defined), defined, withdrawn, back)
                .in("withdrawn", unknown.evolve(defined).evolve(withdrawn), defined, withdrawn, back);
    }
}
