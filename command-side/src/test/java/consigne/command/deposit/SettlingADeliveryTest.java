package consigne.command.deposit;

import static consigne.command.deposit.Accounts.ADAS;
import static consigne.command.deposit.Accounts.NEXT_ORDER;
import static consigne.command.deposit.Accounts.ORDER;
import static consigne.command.deposit.Accounts.back;
import static consigne.command.deposit.Accounts.bottles;
import static consigne.command.deposit.Accounts.charged;
import static consigne.command.deposit.Accounts.credited;
import static consigne.command.deposit.Accounts.given;
import static consigne.command.deposit.Accounts.settle;
import static consigne.command.deposit.Accounts.settled;
import static consigne.command.given.Drinks.BIG_BOTTLE;
import static consigne.command.given.Drinks.SMALL_BOTTLE;
import static consigne.command.given.Drinks.eur;
import static consigne.command.given.Drinks.units;

import consigne.api.OrderId;
import consigne.api.deposit.ChargedContainers;
import consigne.api.deposit.DepositCommand.PayOutCredit;
import consigne.api.deposit.DepositCommand.SettleDelivery;
import consigne.api.deposit.DepositEvent.CreditPaidOut;
import consigne.api.deposit.DepositEvent.DeliverySettled;
import consigne.api.deposit.DepositEvent.EmptiesReturned;
import consigne.api.deposit.DepositRejection.SettledAlready;
import consigne.api.deposit.Empties;
import consigne.api.deposit.Settlement;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SettlingADeliveryTest {

    private static final Settlement NOTHING =
            new Settlement(eur("0"), eur("0"), eur("0"), eur("0"), eur("0"), eur("0"), eur("0"));

    @Test
    void theCustomerPaysTheGoodsAndTheDepositsOnThem() {
        given().when(settle("7.20", List.of(bottles(6, "0.20")), List.of()))
                .then(
                        charged(bottles(6, "0.20")),
                        settled(new Settlement(
                                eur("7.20"), eur("1.20"), eur("0"), eur("8.40"), eur("0"), eur("8.40"), eur("0"))));
    }

    @Test
    void emptiesTakenBackAtTheDoorAreTakenOff() {
        given(charged(bottles(20, "0.20")))
                .when(settle("7.20", List.of(bottles(6, "0.20")), List.of(back(SMALL_BOTTLE, 14, "0.20"))))
                .then(
                        charged(bottles(6, "0.20")),
                        atTheDoor("2.80", List.of(bottles(14, "0.20")), List.of()),
                        settled(new Settlement(
                                eur("7.20"), eur("1.20"), eur("2.80"), eur("5.60"), eur("0"), eur("5.60"), eur("0"))));
    }

    @Test
    void emptiesWorthAllOfTheDeliveryLeaveNothingToPay() {
        given(charged(bottles(42, "0.20")))
                .when(settle("7.20", List.of(bottles(6, "0.20")), List.of(back(SMALL_BOTTLE, 42, "0.20"))))
                .then(
                        charged(bottles(6, "0.20")),
                        atTheDoor("8.40", List.of(bottles(42, "0.20")), List.of()),
                        settled(new Settlement(
                                eur("7.20"), eur("1.20"), eur("8.40"), eur("0"), eur("0"), eur("0"), eur("0"))));
    }

    @Test
    void emptiesWorthMoreThanTheDeliveryLeaveCredit() {
        given(charged(bottles(50, "0.20")))
                .when(settle("7.20", List.of(bottles(6, "0.20")), List.of(back(SMALL_BOTTLE, 50, "0.20"))))
                .then(
                        charged(bottles(6, "0.20")),
                        atTheDoor("10.00", List.of(bottles(50, "0.20")), List.of()),
                        settled(new Settlement(
                                eur("7.20"), eur("1.20"), eur("10.00"), eur("0"), eur("0"), eur("0"), eur("1.60"))));
    }

    @Test
    void emptiesWorthMoreThanTheDeliveryAddToTheCreditThereWas() {
        given(credited(3), charged(bottles(50, "0.20")))
                .when(settle("8.40", List.of(), List.of(back(SMALL_BOTTLE, 50, "0.20"))))
                .then(
                        atTheDoor("10.00", List.of(bottles(50, "0.20")), List.of()),
                        settled(new Settlement(
                                eur("8.40"), eur("0"), eur("10.00"), eur("0"), eur("0"), eur("0"), eur("4.60"))));
    }

    @Test
    void earlierCreditPaysBeforeTheCustomerDoes() {
        given(credited(3))
                .when(settle("7.20", List.of(bottles(6, "0.20")), List.of()))
                .then(
                        charged(bottles(6, "0.20")),
                        settled(new Settlement(
                                eur("7.20"), eur("1.20"), eur("0"), eur("8.40"), eur("3.00"), eur("5.40"), eur("0"))));
    }

    @Test
    void creditThatIsNotUsedUpIsLeft() {
        given(credited(9))
                .when(settle("7.20", List.of(bottles(6, "0.20")), List.of()))
                .then(
                        charged(bottles(6, "0.20")),
                        settled(new Settlement(
                                eur("7.20"), eur("1.20"), eur("0"), eur("8.40"), eur("8.40"), eur("0"), eur("0.60"))));
    }

    @Test
    void creditLeftOverPaysTheNextDelivery() {
        Settlement left = new Settlement(eur("0"), eur("0"), eur("1.60"), eur("0"), eur("0"), eur("0"), eur("1.60"));
        given(settled(left))
                .when(new SettleDelivery(ADAS, NEXT_ORDER, eur("2.00"), List.of(), List.of()))
                .then(new DeliverySettled(
                        ADAS,
                        NEXT_ORDER,
                        new Settlement(
                                eur("2.00"), eur("0"), eur("0"), eur("2.00"), eur("1.60"), eur("0.40"), eur("0"))));
        given(settled(left))
                .when(new PayOutCredit(ADAS, null, Accounts.RECEIPT))
                .then(new CreditPaidOut(ADAS, eur("1.60"), Accounts.RECEIPT));
    }

    @Test
    void bottlesJustDeliveredCanGoBackAtOnce() {
        given().when(settle("7.20", List.of(bottles(6, "0.20")), List.of(back(SMALL_BOTTLE, 6, "0.25"))))
                .then(
                        charged(bottles(6, "0.20")),
                        atTheDoor("1.20", List.of(bottles(6, "0.20")), List.of()),
                        settled(new Settlement(
                                eur("7.20"), eur("1.20"), eur("1.20"), eur("7.20"), eur("0"), eur("7.20"), eur("0"))));
    }

    @Test
    void bottlesOfOneKindInTwoCratesAreTheCustomersOwnOnce() {
        given(charged(bottles(3, "0.15")))
                .when(settle("7.20", List.of(), List.of(back(SMALL_BOTTLE, 2, "0.20"), back(SMALL_BOTTLE, 2, "0.20"))))
                .then(
                        atTheDoor("0.65", List.of(bottles(2, "0.15"), bottles(1, "0.15")), List.of(bottles(1, "0.20"))),
                        settled(new Settlement(
                                eur("7.20"), eur("0"), eur("0.65"), eur("6.55"), eur("0"), eur("6.55"), eur("0"))));
    }

    @Test
    void aNeighboursBottlesAreTakenOffUpToTheLimit() {
        given().when(settle("7.20", List.of(), List.of(back(SMALL_BOTTLE, 12, "0.25"))))
                .then(
                        new EmptiesReturned(
                                ADAS,
                                ORDER,
                                List.of(),
                                List.of(bottles(10, "0.25")),
                                List.of(new Empties(SMALL_BOTTLE, units(2))),
                                eur("2.50"),
                                null),
                        settled(new Settlement(
                                eur("7.20"), eur("0"), eur("2.50"), eur("4.70"), eur("0"), eur("4.70"), eur("0"))));
    }

    @Test
    void containersOfSeveralKindsAreChargedOneByOne() {
        ChargedContainers big = new ChargedContainers(BIG_BOTTLE, units(3), eur("0.40"));
        given().when(settle("10.05", List.of(bottles(6, "0.20"), big), List.of()))
                .then(
                        charged(bottles(6, "0.20"), big),
                        settled(new Settlement(
                                eur("10.05"), eur("2.40"), eur("0"), eur("12.45"), eur("0"), eur("12.45"), eur("0"))));
    }

    @Test
    void aDeliveryOfNothingIsSettledAtNothing() {
        given().when(settle("0", List.of(), List.of())).then(settled(NOTHING));
    }

    @Test
    void aDeliveryIsSettledOnce() {
        given(settled(NOTHING)).when(settle("7.20", List.of(), List.of())).isRefusedAs(new SettledAlready(ORDER));
    }

    @Test
    void theLastFiftyDeliveriesAreRemembered() {
        DeliverySettled[] fifty = LongStream.rangeClosed(0, 49)
                .mapToObj(number -> number == 0 ? ORDER : OrderId.of(new UUID(0, number)))
                .map(order -> new DeliverySettled(ADAS, order, NOTHING))
                .toArray(DeliverySettled[]::new);
        given(fifty).when(settle("7.20", List.of(), List.of())).isRefusedAs(new SettledAlready(ORDER));
    }

    private static EmptiesReturned atTheDoor(
            String credited, List<ChargedContainers> own, List<ChargedContainers> foreign) {
        return new EmptiesReturned(ADAS, ORDER, own, foreign, List.of(), eur(credited), null);
    }
}
