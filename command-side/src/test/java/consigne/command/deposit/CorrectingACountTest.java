package consigne.command.deposit;

import static consigne.command.deposit.Accounts.ADAS;
import static consigne.command.deposit.Accounts.bottles;
import static consigne.command.deposit.Accounts.bring;
import static consigne.command.deposit.Accounts.charged;
import static consigne.command.deposit.Accounts.given;
import static consigne.command.given.Drinks.SMALL_BOTTLE;
import static consigne.command.given.Drinks.TUESDAY;
import static consigne.command.given.Drinks.eur;
import static consigne.command.given.Drinks.units;

import consigne.api.Reason;
import consigne.api.deposit.ChargedContainers;
import consigne.api.deposit.DepositCommand.CorrectReturn;
import consigne.api.deposit.DepositEvent.CreditPaidOut;
import consigne.api.deposit.DepositEvent.EmptiesReturned;
import consigne.api.deposit.DepositEvent.ReturnReversed;
import consigne.api.deposit.DepositRejection.NotEnoughCredit;
import consigne.api.deposit.DepositRejection.NotReturned;
import consigne.api.deposit.Empties;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrectingACountTest {

    private static final Reason COUNTED_AGAIN = new Reason("counted again");

    @Test
    void whatWasCountedTooMuchIsHeldAfterAll() {
        given(charged(bottles(20, "0.15")), back("2.10", List.of(bottles(14, "0.15")), List.of(), 0))
                .when(corrected(14, 12))
                .then(reversed("0.30", List.of(bottles(2, "0.15")), List.of(), 0));
    }

    @Test
    void whatWasNotPaidAndThenWhatWasForeignIsUndoneFirst() {
        given(charged(bottles(4, "0.15")), back("1.60", List.of(bottles(4, "0.15")), List.of(bottles(5, "0.20")), 3))
                .when(corrected(12, 3))
                .then(reversed("1.15", List.of(bottles(1, "0.15")), List.of(bottles(5, "0.20")), 3));
    }

    @Test
    void theLatestReturnIsUndoneFirstAtWhatItWasCredited() {
        given(
                        charged(bottles(4, "0.15"), bottles(4, "0.20")),
                        back("0.60", List.of(bottles(4, "0.15")), List.of(), 0),
                        back("0.60", List.of(bottles(3, "0.20")), List.of(), 0))
                .when(corrected(5, 1))
                .then(reversed("0.75", List.of(bottles(1, "0.15"), bottles(3, "0.20")), List.of(), 0));
    }

    @Test
    void whatIsHeldAfterAllComesBackAtTheDepositItWasChargedAt() {
        given(
                        charged(bottles(4, "0.15"), bottles(4, "0.20")),
                        back("0.60", List.of(bottles(4, "0.15")), List.of(), 0),
                        reversed("0.30", List.of(bottles(2, "0.15")), List.of(), 0))
                .when(bring(3))
                .then(new EmptiesReturned(
                        ADAS,
                        null,
                        List.of(bottles(2, "0.15"), bottles(1, "0.20")),
                        List.of(),
                        List.of(),
                        eur("0.50"),
                        Accounts.RECEIPT));
    }

    @Test
    void whatWasCountedTooLittleComesBackAsAnyOther() {
        given(charged(bottles(20, "0.15")), back("1.80", List.of(bottles(12, "0.15")), List.of(), 0))
                .when(corrected(12, 14))
                .then(new EmptiesReturned(
                        ADAS, null, List.of(bottles(2, "0.15")), List.of(), List.of(), eur("0.30"), null));
    }

    @Test
    void whatWasCountedRightStays() {
        given(charged(bottles(20, "0.15")), back("1.80", List.of(bottles(12, "0.15")), List.of(), 0))
                .when(corrected(12, 12))
                .thenNothing();
    }

    @Test
    void noMoreIsUndoneThanCameBack() {
        given(charged(bottles(20, "0.15")), back("0.30", List.of(bottles(2, "0.15")), List.of(), 0))
                .when(corrected(3, 0))
                .isRefusedAs(new NotReturned(SMALL_BOTTLE, units(3), units(2)));
        given(
                        charged(bottles(20, "0.15")),
                        back("0.30", List.of(bottles(2, "0.15")), List.of(), 0),
                        reversed("0.15", List.of(bottles(1, "0.15")), List.of(), 0))
                .when(corrected(2, 0))
                .isRefusedAs(new NotReturned(SMALL_BOTTLE, units(2), units(1)));
    }

    @Test
    void creditThatIsGoneCannotBeUndone() {
        given(
                        charged(bottles(20, "0.15")),
                        back("0.30", List.of(bottles(2, "0.15")), List.of(), 0),
                        new CreditPaidOut(ADAS, eur("0.20"), Accounts.RECEIPT))
                .when(corrected(2, 1))
                .isRefusedAs(new NotEnoughCredit(eur("0.15"), eur("0.10")));
    }

    private static CorrectReturn corrected(long booked, long counted) {
        return new CorrectReturn(ADAS, SMALL_BOTTLE, units(booked), units(counted), COUNTED_AGAIN, TUESDAY);
    }

    private static EmptiesReturned back(
            String credited, List<ChargedContainers> own, List<ChargedContainers> foreign, long unpaid) {
        return new EmptiesReturned(ADAS, null, own, foreign, empties(unpaid), eur(credited), null);
    }

    private static ReturnReversed reversed(
            String debited, List<ChargedContainers> own, List<ChargedContainers> foreign, long unpaid) {
        return new ReturnReversed(ADAS, own, foreign, empties(unpaid), eur(debited), COUNTED_AGAIN);
    }

    private static List<Empties> empties(long quantity) {
        return quantity == 0 ? List.of() : List.of(new Empties(SMALL_BOTTLE, units(quantity)));
    }
}
