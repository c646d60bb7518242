package consigne.command.deposit;

import static consigne.command.deposit.Accounts.ADAS;
import static consigne.command.deposit.Accounts.RECEIPT;
import static consigne.command.deposit.Accounts.bottles;
import static consigne.command.deposit.Accounts.bring;
import static consigne.command.deposit.Accounts.charged;
import static consigne.command.deposit.Accounts.given;
import static consigne.command.given.Drinks.BARREL;
import static consigne.command.given.Drinks.BIG_BOTTLE;
import static consigne.command.given.Drinks.JUNE;
import static consigne.command.given.Drinks.SMALL_BOTTLE;
import static consigne.command.given.Drinks.eur;
import static consigne.command.given.Drinks.units;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import consigne.api.Reason;
import consigne.api.catalogue.ContainerType;
import consigne.api.deposit.ChargedContainers;
import consigne.api.deposit.DepositCommand.ReturnEmpties;
import consigne.api.deposit.DepositCommand.WriteOffContainers;
import consigne.api.deposit.DepositEvent.ContainersWrittenOff;
import consigne.api.deposit.DepositEvent.EmptiesReturned;
import consigne.api.deposit.DepositRejection.NotHeld;
import consigne.api.deposit.DepositRejection.UnknownContainer;
import consigne.api.deposit.Empties;
import consigne.api.form.Malformed;
import java.util.List;
import org.junit.jupiter.api.Test;

class TakingEmptiesBackTest {

    private static final Reason MOVED_AWAY = new Reason("moved away");
    private static final ChargedContainers THREE_BIG = new ChargedContainers(BIG_BOTTLE, units(3), eur("0.40"));

    @Test
    void theCustomersOwnBottlesAreCreditedAtWhatWasCharged() {
        given(charged(bottles(20, "0.15")))
                .when(bring(14))
                .then(returned("2.10", List.of(bottles(14, "0.15")), List.of(), List.of()));
    }

    @Test
    void theBottlesChargedFirstComeBackFirst() {
        given(charged(bottles(4, "0.20")), charged(bottles(6, "0.25")))
                .when(bring(7))
                .then(returned("1.55", List.of(bottles(4, "0.20"), bottles(3, "0.25")), List.of(), List.of()));
    }

    @Test
    void whatIsLeftOfAnOlderLotComesBackBeforeTheNewer() {
        given(
                        charged(bottles(4, "0.20")),
                        charged(bottles(6, "0.25")),
                        returned("0.60", List.of(bottles(3, "0.20")), List.of(), List.of()))
                .when(bring(3))
                .then(returned("0.70", List.of(bottles(1, "0.20"), bottles(2, "0.25")), List.of(), List.of()));
    }

    @Test
    void aDepositThatCameBackToWhatItWasIsALotOfItsOwn() {
        given(charged(bottles(2, "0.20")), charged(bottles(2, "0.25")), charged(bottles(2, "0.20")))
                .when(bring(5))
                .then(returned(
                        "1.10",
                        List.of(bottles(2, "0.20"), bottles(2, "0.25"), bottles(1, "0.20")),
                        List.of(),
                        List.of()));
    }

    @Test
    void bottlesOfOneKindAndDepositAreOneLotWhateverCameBetween() {
        given(charged(bottles(2, "0.20")), charged(THREE_BIG), charged(bottles(3, "0.20")))
                .when(bring(5))
                .then(returned("1.00", List.of(bottles(5, "0.20")), List.of(), List.of()));
    }

    @Test
    void aNeighboursBottlesArePaidAtTheDepositOfTheDay() {
        given(charged(bottles(2, "0.15")))
                .when(new ReturnEmpties(ADAS, List.of(new Empties(SMALL_BOTTLE, units(5))), RECEIPT, JUNE))
                .then(returned("1.05", List.of(bottles(2, "0.15")), List.of(bottles(3, "0.25")), List.of()));
    }

    @Test
    void aNeighboursBottlesArePaidUpToTheLimitAndNotBeyond() {
        given().when(bring(10)).then(returned("2.00", List.of(), List.of(bottles(10, "0.20")), List.of()));
        given().when(bring(11))
                .then(returned(
                        "2.00", List.of(), List.of(bottles(10, "0.20")), List.of(new Empties(SMALL_BOTTLE, units(1)))));
    }

    @Test
    void theLimitIsOneForAllKindsTogether() {
        given().when(bring(new Empties(SMALL_BOTTLE, units(8)), new Empties(BIG_BOTTLE, units(5))))
                .then(returned(
                        "2.40",
                        List.of(),
                        List.of(bottles(8, "0.20"), new ChargedContainers(BIG_BOTTLE, units(2), eur("0.40"))),
                        List.of(new Empties(BIG_BOTTLE, units(3)))));
    }

    @Test
    void theLimitIsForEachReturnAnew() {
        given(returned("2.00", List.of(), List.of(bottles(10, "0.20")), List.of()))
                .when(bring(10))
                .then(returned("2.00", List.of(), List.of(bottles(10, "0.20")), List.of()));
    }

    @Test
    void bottlesOfAnotherKindThanHeldAreForeign() {
        given(charged(THREE_BIG))
                .when(bring(1))
                .then(returned("0.20", List.of(), List.of(bottles(1, "0.20")), List.of()));
    }

    @Test
    void aContainerThatTheShopDoesNotKnowIsRefused() {
        given().when(bring(new Empties(SMALL_BOTTLE, units(1)), new Empties(BARREL, units(1))))
                .isRefusedAs(new UnknownContainer(BARREL));
    }

    @Test
    void aReturnNamesFromOneKindOnAndEachOnce() {
        assertThatExceptionOfType(Malformed.class).isThrownBy(Accounts::bring);
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> bring(0));
        Empties one = new Empties(SMALL_BOTTLE, units(1));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> bring(one, one));
    }

    @Test
    void bottlesThatWillNotComeBackAreWrittenOffOldestFirst() {
        given(charged(bottles(4, "0.20")), charged(bottles(6, "0.25")))
                .when(writeOff(SMALL_BOTTLE, 5))
                .then(new ContainersWrittenOff(ADAS, List.of(bottles(4, "0.20"), bottles(1, "0.25")), MOVED_AWAY));
    }

    @Test
    void noMoreThanTheCustomerHoldsIsWrittenOff() {
        given(charged(bottles(4, "0.20")), charged(THREE_BIG))
                .when(writeOff(SMALL_BOTTLE, 5))
                .isRefusedAs(new NotHeld(SMALL_BOTTLE, units(5), units(4)));
        given(charged(bottles(4, "0.20")))
                .when(writeOff(SMALL_BOTTLE, 4))
                .then(new ContainersWrittenOff(ADAS, List.of(bottles(4, "0.20")), MOVED_AWAY));
    }

    @Test
    void whatIsWrittenOffIsANeighboursWhenItComesBackAfterAll() {
        given(charged(bottles(4, "0.25")), new ContainersWrittenOff(ADAS, List.of(bottles(4, "0.25")), MOVED_AWAY))
                .when(bring(1))
                .then(returned("0.20", List.of(), List.of(bottles(1, "0.20")), List.of()));
    }

    private static WriteOffContainers writeOff(ContainerType container, long quantity) {
        return new WriteOffContainers(ADAS, container, units(quantity), MOVED_AWAY);
    }

    private static EmptiesReturned returned(
            String credited, List<ChargedContainers> own, List<ChargedContainers> foreign, List<Empties> unpaid) {
        return new EmptiesReturned(ADAS, null, own, foreign, unpaid, eur(credited), RECEIPT);
    }
}
