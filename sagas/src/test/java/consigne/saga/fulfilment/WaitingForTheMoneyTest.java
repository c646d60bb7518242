package consigne.saga.fulfilment;

import static consigne.saga.fulfilment.Fulfilments.NO_COLA;
import static consigne.saga.fulfilment.Fulfilments.NO_MONEY;
import static consigne.saga.fulfilment.Fulfilments.asked;
import static consigne.saga.fulfilment.Fulfilments.coffees;
import static consigne.saga.fulfilment.Fulfilments.colas;
import static consigne.saga.fulfilment.Fulfilments.confirmed;
import static consigne.saga.fulfilment.Fulfilments.eur;
import static consigne.saga.fulfilment.Fulfilments.reserved;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingForTheMoneyTest {

    @Test
    void theProviderIsAskedOnce() {
        assertThat(reserved().mustAsk()).isTrue();
        assertThat(reserved().asking().mustAsk()).isFalse();
        assertThat(asked().mustAsk()).isFalse();
        assertThat(confirmed().mustAsk()).isFalse();
    }

    @Test
    void theAnswerThatIsWaitedForIsThatToTheAttemptAskedIn() {
        assertThat(reserved().waitsFor(1)).isFalse();
        assertThat(reserved().asking().waitsFor(1)).isFalse();
        assertThat(asked().waitsFor(1)).isTrue();
        assertThat(asked().waitsFor(2)).isFalse();
        assertThat(asked().holding(eur("16.30")).waitsFor(1)).isFalse();
    }

    @Test
    void anAnswerThatIsNotEnoughAnyMoreIsNotWaitedFor() {
        Fulfilment more = asked().wanting(1, List.of(colas(9), coffees(1)), null);
        assertThat(more.mustAsk()).isTrue();
        assertThat(more.asking().waitsFor(1)).isFalse();
        assertThat(more.asking().askedIn(2, eur("20.50")).waitsFor(2)).isTrue();
    }

    @Test
    void anAttemptForWhatWasWantedBeforeIsNotTheOneWaitedFor() {
        Fulfilment changedAtOnce = reserved()
                .asking()
                .wanting(1, List.of(colas(9), coffees(1)), null)
                .asking()
                .askedIn(1, eur("16.30"));
        assertThat(changedAtOnce.waitsFor(1)).isFalse();
        assertThat(changedAtOnce.askedIn(2, eur("20.50")).waitsFor(2)).isTrue();
    }

    @Test
    void anAnswerThatIsMoreThanEnoughIsStillWaitedFor() {
        Fulfilment less = asked().wanting(1, List.of(colas(1)), null);
        assertThat(less.mustAsk()).isFalse();
        assertThat(less.waitsFor(1)).isTrue();
    }

    @Test
    void aProviderWhoseAnswerIsNotNeededAnyMoreIsToldSo() {
        Fulfilment more = confirmed()
                .wanting(1, List.of(colas(9), coffees(1)), null)
                .asking()
                .askedIn(2, eur("20.50"));
        Fulfilment backAgain = more.wanting(2, List.of(colas(6), coffees(1)), null);
        assertThat(backAgain.mustAsk()).isTrue();
        assertThat(backAgain.asking().asked()).isNull();
        assertThat(backAgain.asking().mustAsk()).isFalse();
    }

    @Test
    void moreThanIsHeldIsStillWaitedForWhereItWasAskedForMeanwhile() {
        Fulfilment more =
                asked().wanting(1, List.of(colas(9), coffees(1)), null).asking();
        assertThat(more.holding(eur("16.30")).hasPaymentToUndo()).isTrue();
        assertThat(more.holding(eur("16.30")).mustAsk()).isFalse();
        assertThat(more.holding(eur("20.50")).asked()).isNull();
    }

    @Test
    void anAttemptThatNobodyWaitsForIsIgnored() {
        assertThat(confirmed().askedIn(2, eur("16.30"))).isEqualTo(confirmed());
    }

    @Test
    void whatIsAskedForOrHeldIsToBeUndone() {
        assertThat(reserved().hasPaymentToUndo()).isFalse();
        assertThat(reserved().asking().hasPaymentToUndo()).isTrue();
        assertThat(asked().hasPaymentToUndo()).isTrue();
        assertThat(confirmed().hasPaymentToUndo()).isTrue();
    }

    @Test
    void anAnswerStillOwedIsToBeUndoneWhereTheLinesCannotBeHad() {
        Fulfilment refused = asked().wanting(1, List.of(colas(900)), null).refused(NO_COLA);
        assertThat(refused.refusal()).isEqualTo(NO_COLA);
        assertThat(refused.hasPaymentToUndo()).isTrue();
    }

    @Test
    void whereTheProviderSaysNoThereIsNothingToUndo() {
        Fulfilment declined = asked().answered().refused(NO_MONEY);
        assertThat(declined.refusal()).isEqualTo(NO_MONEY);
        assertThat(declined.hasPaymentToUndo()).isFalse();
        assertThat(declined.waitsFor(1)).isFalse();
    }

    @Test
    void whatIsHeldIsStillToBeUndoneWhereTheProviderSaysNoToMore() {
        Fulfilment declined = confirmed()
                .wanting(1, List.of(colas(9), coffees(1)), null)
                .asking()
                .askedIn(2, eur("20.50"))
                .answered()
                .refused(NO_MONEY);
        assertThat(declined.hasPaymentToUndo()).isTrue();
        assertThat(declined.authorised()).isEqualTo(eur("16.30"));
        assertThat(declined.confirmed()).isTrue();
    }
}
