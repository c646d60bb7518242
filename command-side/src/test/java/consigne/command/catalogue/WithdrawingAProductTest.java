package consigne.command.catalogue;

import static consigne.command.given.Drinks.COLA;
import static consigne.command.given.Drinks.EUR;
import static consigne.command.given.Drinks.MONDAY;
import static consigne.command.given.Drinks.aCola;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.Reason;
import consigne.api.catalogue.CatalogueRejection.UnknownProduct;
import consigne.api.catalogue.ProductCommand;
import consigne.api.catalogue.ProductCommand.BringBackProduct;
import consigne.api.catalogue.ProductCommand.DefineProduct;
import consigne.api.catalogue.ProductCommand.WithdrawProduct;
import consigne.api.catalogue.ProductEvent;
import consigne.api.catalogue.ProductEvent.ProductBroughtBack;
import consigne.api.catalogue.ProductEvent.ProductDefined;
import consigne.api.catalogue.ProductEvent.ProductWithdrawn;
import consigne.command.given.Drinks;
import consigne.command.given.Given;
import org.junit.jupiter.api.Test;

class WithdrawingAProductTest {

    private static final Reason WHY = new Reason("Bottled too warm");
    private static final ProductDefined A_COLA =
            new ProductDefined(COLA, aCola().name(), aCola().unitPrice(), aCola().vatRate(), null, null, MONDAY);
    private static final ProductWithdrawn WITHDRAWN = new ProductWithdrawn(COLA, WHY);
    private static final ProductBroughtBack BACK = new ProductBroughtBack(COLA);

    @Test
    void aProductIsWithdrawnOnce() {
        given(A_COLA).when(new WithdrawProduct(COLA, WHY)).then(WITHDRAWN);
        given(A_COLA, WITHDRAWN).when(new WithdrawProduct(COLA, WHY)).thenNothing();
    }

    @Test
    void itIsBroughtBackOnce() {
        given(A_COLA, WITHDRAWN).when(new BringBackProduct(COLA)).then(BACK);
        given(A_COLA, WITHDRAWN, BACK).when(new BringBackProduct(COLA)).thenNothing();
        given(A_COLA).when(new BringBackProduct(COLA)).thenNothing();
    }

    @Test
    void whatTheShopNeverHadCannotBeWithdrawnNorBroughtBack() {
        given().when(new WithdrawProduct(COLA, WHY)).isRefusedAs(new UnknownProduct(COLA));
        given().when(new BringBackProduct(COLA)).isRefusedAs(new UnknownProduct(COLA));
    }

    @Test
    void itCanBeDefinedAnewMeanwhileAndStaysWithdrawn() {
        ProductDefined dearer = new ProductDefined(
                COLA, aCola().name(), aCola("1.30").unitPrice(), aCola().vatRate(), null, null, MONDAY);
        given(A_COLA, WITHDRAWN)
                .when(new DefineProduct(COLA, dearer.name(), dearer.unitPrice(), dearer.vatRate(), null, null, MONDAY))
                .then(dearer);
        assertThat(ProductState.UNKNOWN
                        .evolve(A_COLA)
                        .evolve(WITHDRAWN)
                        .evolve(dearer)
                        .isWithdrawn())
                .isTrue();
    }

    private static Given<ProductState, ProductCommand, ProductEvent> given(ProductEvent... history) {
        return Given.nothing(new ProductDecider(EUR, Drinks.catalogue())).events(history);
    }
}
