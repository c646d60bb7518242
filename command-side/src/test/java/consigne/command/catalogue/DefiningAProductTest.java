package consigne.command.catalogue;

import static consigne.command.given.Drinks.BARREL;
import static consigne.command.given.Drinks.COLA;
import static consigne.command.given.Drinks.EUR;
import static consigne.command.given.Drinks.SMALL_BOTTLE;
import static consigne.command.given.Drinks.eur;
import static consigne.command.given.Drinks.units;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import consigne.api.Money;
import consigne.api.Name;
import consigne.api.catalogue.CatalogueRejection.UnknownContainer;
import consigne.api.catalogue.CatalogueRejection.WrongCurrency;
import consigne.api.catalogue.ContainerType;
import consigne.api.catalogue.Packaging;
import consigne.api.catalogue.ProductCommand;
import consigne.api.catalogue.ProductCommand.DefineProduct;
import consigne.api.catalogue.ProductEvent;
import consigne.api.catalogue.ProductEvent.ProductDefined;
import consigne.api.catalogue.VatRate;
import consigne.api.form.Malformed;
import consigne.command.given.Drinks;
import consigne.command.given.Given;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DefiningAProductTest {

    private static final VatRate ON_FOOD = new VatRate(new BigDecimal("5.5"));
    private static final Name NAME = new Name("Cola");
    private static final ProductDefined A_COLA = new ProductDefined(COLA, NAME, eur("1.20"), ON_FOOD, in(SMALL_BOTTLE));

    @Test
    void aProductGoesOnSale() {
        given().when(define(eur("1.20"), in(SMALL_BOTTLE))).then(A_COLA);
    }

    @Test
    void aProductCanComeWithoutGlass() {
        given().when(define(eur("1.20"), null)).then(new ProductDefined(COLA, NAME, eur("1.20"), ON_FOOD, null));
    }

    @Test
    void aProductIsSoldDifferentlyFromNowOn() {
        given(A_COLA)
                .when(define(eur("1.30"), in(SMALL_BOTTLE)))
                .then(new ProductDefined(COLA, NAME, eur("1.30"), ON_FOOD, in(SMALL_BOTTLE)));
    }

    @Test
    void theSameAgainChangesNothing() {
        given(A_COLA).when(define(eur("1.20"), in(SMALL_BOTTLE))).thenNothing();
    }

    @Test
    void aPriceInAnotherCurrencyIsRefused() {
        given().when(define(Money.of("1.20", "USD"), in(SMALL_BOTTLE))).isRefusedAs(new WrongCurrency("USD", "EUR"));
    }

    @Test
    void aContainerThatTheShopDoesNotHaveIsRefused() {
        given().when(define(eur("1.20"), in(BARREL))).isRefusedAs(new UnknownContainer(BARREL));
    }

    @Test
    void aPriceIsNotNegativeAndAPackHoldsFromOneToAThousand() {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> define(eur("-0.01"), null));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new Packaging(SMALL_BOTTLE, units(0)));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new Packaging(SMALL_BOTTLE, units(1_001)));
    }

    private static DefineProduct define(Money price, @Nullable Packaging packaging) {
        return new DefineProduct(COLA, NAME, price, ON_FOOD, packaging);
    }

    private static Packaging in(ContainerType container) {
        return new Packaging(container, units(1));
    }

    private static Given<ProductState, ProductCommand, ProductEvent> given(ProductEvent... history) {
        return Given.nothing(new ProductDecider(EUR, Drinks.catalogue())).events(history);
    }
}
