package consigne.command.catalogue;

import static consigne.command.given.Drinks.BARREL;
import static consigne.command.given.Drinks.COLA;
import static consigne.command.given.Drinks.EUR;
import static consigne.command.given.Drinks.JUNE;
import static consigne.command.given.Drinks.MONDAY;
import static consigne.command.given.Drinks.SMALL_BOTTLE;
import static consigne.command.given.Drinks.TUESDAY;
import static consigne.command.given.Drinks.eur;
import static consigne.command.given.Drinks.units;
import static java.time.Instant.EPOCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import consigne.api.Money;
import consigne.api.Name;
import consigne.api.catalogue.CatalogueRejection.UnknownContainer;
import consigne.api.catalogue.CatalogueRejection.WrongCurrency;
import consigne.api.catalogue.ContainerType;
import consigne.api.catalogue.Ean;
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
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DefiningAProductTest {

    private static final VatRate ON_FOOD = new VatRate(new BigDecimal("5.5"));
    private static final Name NAME = new Name("Cola");
    private static final Ean EAN = new Ean("3264065480321");
    private static final ProductDefined A_COLA = costs("1.20", MONDAY);

    @Test
    void aProductGoesOnSale() {
        given().when(define("1.20", MONDAY)).then(A_COLA);
    }

    @Test
    void aProductCanComeWithoutGlass() {
        given().when(define(eur("1.20"), null, MONDAY))
                .then(new ProductDefined(COLA, NAME, eur("1.20"), ON_FOOD, null, EAN, MONDAY));
    }

    @Test
    void aProductIsSoldDifferentlyFromNowOn() {
        given(A_COLA).when(define("1.30", TUESDAY)).then(costs("1.30", TUESDAY));
    }

    @Test
    void theSameAgainChangesNothing() {
        given(A_COLA).when(define("1.20", TUESDAY)).thenNothing();
    }

    @Test
    void aPriceCanBeSetForLaterAndTakenBack() {
        given(A_COLA).when(define("1.30", JUNE)).then(costs("1.30", JUNE));
        given(A_COLA, costs("1.30", JUNE)).when(define("1.20", JUNE)).then(costs("1.20", JUNE));
    }

    @Test
    void aPriceThatHoldsAlreadyOnThatDayIsNotSetAgain() {
        given(A_COLA, costs("1.30", JUNE)).when(define("1.30", JUNE)).thenNothing();
        given(A_COLA, costs("1.30", JUNE)).when(define("1.20", TUESDAY)).thenNothing();
    }

    @Test
    void whatIsNoPriceHoldsAtOnce() {
        given(A_COLA)
                .when(define(eur("1.20"), null, JUNE))
                .then(new ProductDefined(COLA, NAME, eur("1.20"), ON_FOOD, null, EAN, JUNE));
    }

    @Test
    void anOlderDefinitionGivesWayToWhateverIsSaidNow() {
        ProductState cola = Stream.of(costs("1.10", EPOCH), costs("1.20", EPOCH), costs("1.30", MONDAY))
                .reduce(ProductState.UNKNOWN, ProductState::evolve, (earlier, later) -> later);
        assertThat(cola.prices().at(MONDAY.minusNanos(1)))
                .hasValueSatisfying(price -> assertThat(price.unitPrice()).isEqualTo(eur("1.20")));
        assertThat(cola.prices().at(MONDAY))
                .hasValueSatisfying(price -> assertThat(price.unitPrice()).isEqualTo(eur("1.30")));
    }

    @Test
    void aPriceInAnotherCurrencyIsRefused() {
        given().when(define(Money.of("1.20", "USD"), in(SMALL_BOTTLE), MONDAY))
                .isRefusedAs(new WrongCurrency("USD", "EUR"));
    }

    @Test
    void aContainerThatTheShopDoesNotHaveIsRefused() {
        given().when(define(eur("1.20"), in(BARREL), MONDAY)).isRefusedAs(new UnknownContainer(BARREL));
    }

    @Test
    void aPriceIsNotNegativeAndAPackHoldsFromOneToAThousand() {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> define(eur("-0.01"), null, MONDAY));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new Packaging(SMALL_BOTTLE, units(0)));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new Packaging(SMALL_BOTTLE, units(1_001)));
    }

    private static DefineProduct define(String price, Instant from) {
        return define(eur(price), in(SMALL_BOTTLE), from);
    }

    private static DefineProduct define(Money price, @Nullable Packaging packaging, Instant from) {
        return new DefineProduct(COLA, NAME, price, ON_FOOD, packaging, EAN, from);
    }

    private static ProductDefined costs(String price, Instant from) {
        return new ProductDefined(COLA, NAME, eur(price), ON_FOOD, in(SMALL_BOTTLE), EAN, from);
    }

    private static Packaging in(ContainerType container) {
        return new Packaging(container, units(1));
    }

    private static Given<ProductState, ProductCommand, ProductEvent> given(ProductEvent... history) {
        return Given.nothing(new ProductDecider(EUR, Drinks.catalogue())).events(history);
    }
}
