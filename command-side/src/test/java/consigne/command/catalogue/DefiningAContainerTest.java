package consigne.command.catalogue;

import static consigne.command.given.Drinks.EUR;
import static consigne.command.given.Drinks.JUNE;
import static consigne.command.given.Drinks.MONDAY;
import static consigne.command.given.Drinks.SMALL_BOTTLE;
import static consigne.command.given.Drinks.TUESDAY;
import static consigne.command.given.Drinks.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import consigne.api.Money;
import consigne.api.Name;
import consigne.api.catalogue.CatalogueRejection.WrongCurrency;
import consigne.api.catalogue.ContainerCommand;
import consigne.api.catalogue.ContainerCommand.DefineContainer;
import consigne.api.catalogue.ContainerEvent;
import consigne.api.catalogue.ContainerEvent.ContainerMeasured;
import consigne.api.catalogue.ContainerEvent.ContainerNamed;
import consigne.api.catalogue.ContainerEvent.DepositSet;
import consigne.api.catalogue.ContainerMeasures;
import consigne.api.form.Malformed;
import consigne.command.given.Given;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DefiningAContainerTest {

    private static final Name NAME = new Name("Bottle, 33 cl");
    private static final ContainerNamed NAMED = new ContainerNamed(SMALL_BOTTLE, NAME);

    @Test
    void aContainerGetsItsNameAndItsDeposit() {
        given().when(define(NAME, "0.20", MONDAY)).then(NAMED, set("0.20", MONDAY));
    }

    @Test
    void theSameAgainChangesNothing() {
        given(NAMED, set("0.20", MONDAY)).when(define(NAME, "0.20", TUESDAY)).thenNothing();
    }

    @Test
    void whatOneTakesUpIsSaidWithItAndStaysWhereNothingIsSaid() {
        ContainerMeasures measures = new ContainerMeasures(20, 720, 340);
        ContainerMeasured measured = new ContainerMeasured(SMALL_BOTTLE, measures);
        given().when(new DefineContainer(SMALL_BOTTLE, NAME, eur("0.20"), measures, MONDAY))
                .then(NAMED, measured, set("0.20", MONDAY));
        given(NAMED, measured, set("0.20", MONDAY))
                .when(new DefineContainer(SMALL_BOTTLE, NAME, eur("0.20"), measures, TUESDAY))
                .thenNothing();
        given(NAMED, measured, set("0.20", MONDAY))
                .when(define(NAME, "0.20", TUESDAY))
                .thenNothing();
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new ContainerMeasures(20, 340, 720));
    }

    @Test
    void aNameChangesAlone() {
        Name other = new Name("Small bottle");
        given(NAMED, set("0.20", MONDAY))
                .when(define(other, "0.20", TUESDAY))
                .then(new ContainerNamed(SMALL_BOTTLE, other));
    }

    @Test
    void aDepositChangesFromADayOn() {
        given(NAMED, set("0.20", MONDAY)).when(define(NAME, "0.25", JUNE)).then(set("0.25", JUNE));
    }

    @Test
    void aDepositThatHoldsAlreadyOnThatDayIsNotSetAgain() {
        given(NAMED, set("0.20", MONDAY), set("0.25", JUNE))
                .when(define(NAME, "0.25", JUNE))
                .thenNothing();
        given(NAMED, set("0.20", MONDAY), set("0.25", JUNE))
                .when(define(NAME, "0.25", TUESDAY))
                .then(set("0.25", TUESDAY));
    }

    @Test
    void aDepositInAnotherCurrencyIsRefused() {
        given().when(new DefineContainer(SMALL_BOTTLE, NAME, Money.of("0.20", "USD"), MONDAY))
                .isRefusedAs(new WrongCurrency("USD", "EUR"));
    }

    @Test
    void aDepositIsNotNegative() {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> define(NAME, "-0.20", MONDAY));
    }

    @Test
    void theDepositOfAnInstantIsTheLastThatTookEffect() {
        ContainerState bottle = after(set("0.25", JUNE), set("0.20", MONDAY));
        assertThat(bottle.depositAt(MONDAY)).contains(eur("0.20"));
        assertThat(bottle.depositAt(JUNE.minusNanos(1))).contains(eur("0.20"));
        assertThat(bottle.depositAt(JUNE)).contains(eur("0.25"));
        assertThat(bottle.depositAt(Instant.MAX)).contains(eur("0.25"));
    }

    @Test
    void ofTwoDepositsThatTakeEffectTogetherTheLaterWordHolds() {
        ContainerState bottle = after(set("0.20", MONDAY), set("0.22", MONDAY));
        assertThat(bottle.depositAt(TUESDAY)).contains(eur("0.22"));
    }

    @Test
    void aBottleThatWasOutEarlierIsWorthTheFirstDeposit() {
        ContainerState bottle = after(set("0.20", TUESDAY), set("0.25", JUNE));
        assertThat(bottle.depositAt(MONDAY)).contains(eur("0.20"));
    }

    @Test
    void aContainerThatIsNotDefinedHasNoDeposit() {
        assertThat(ContainerState.UNKNOWN.depositAt(MONDAY)).isEmpty();
        assertThat(after(NAMED).depositAt(MONDAY)).isEmpty();
    }

    private static ContainerState after(ContainerEvent... events) {
        ContainerDecider decider = new ContainerDecider(EUR);
        return Stream.of(events).reduce(decider.initial(), decider::evolve, (earlier, later) -> later);
    }

    private static DefineContainer define(Name name, String deposit, Instant from) {
        return new DefineContainer(SMALL_BOTTLE, name, eur(deposit), from);
    }

    private static DepositSet set(String deposit, Instant from) {
        return new DepositSet(SMALL_BOTTLE, eur(deposit), from);
    }

    private static Given<ContainerState, ContainerCommand, ContainerEvent> given(ContainerEvent... history) {
        return Given.nothing(new ContainerDecider(EUR)).events(history);
    }
}
