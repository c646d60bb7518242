package consigne.saga.fulfilment;

import static consigne.saga.fulfilment.Fulfilments.COFFEE;
import static consigne.saga.fulfilment.Fulfilments.COLA;
import static consigne.saga.fulfilment.Fulfilments.NO_COLA;
import static consigne.saga.fulfilment.Fulfilments.THURSDAY;
import static consigne.saga.fulfilment.Fulfilments.anOrderPlaced;
import static consigne.saga.fulfilment.Fulfilments.asked;
import static consigne.saga.fulfilment.Fulfilments.coffees;
import static consigne.saga.fulfilment.Fulfilments.colas;
import static consigne.saga.fulfilment.Fulfilments.confirmed;
import static consigne.saga.fulfilment.Fulfilments.eur;
import static consigne.saga.fulfilment.Fulfilments.reserved;
import static consigne.saga.fulfilment.Fulfilments.units;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreparingAnOrderTest {

    @Test
    void anOrderBeginsWithEverythingStillToDo() {
        Fulfilment order = anOrderPlaced();
        assertThat(order.change()).isZero();
        assertThat(order.amount()).as("15.10 of goods and 1.20 of deposits").isEqualTo(eur("16.30"));
        assertThat(order.reservedUntil()).isEqualTo(THURSDAY);
        assertThat(order.toReserve().isEmpty()).isFalse();
        assertThat(order.moneyIsAuthorised()).isFalse();
        assertThat(order.readyToConfirm()).isFalse();
        assertThat(order.hasPaymentToUndo()).isFalse();
        assertThat(order.toGiveBack()).isEmpty();
    }

    @Test
    void lineAfterLineIsReservedInTheOrderOfTheirNames() {
        assertThat(anOrderPlaced().toReserve()).containsExactly(COFFEE, COLA);
        assertThat(anOrderPlaced().reserving(COFFEE, units(1)).toReserve()).containsExactly(COLA);
        assertThat(reserved().toReserve()).isEmpty();
        assertThat(reserved().toReserve().isEmpty()).isTrue();
    }

    @Test
    void aLineReservedInPartIsStillToBeReserved() {
        Fulfilment order = anOrderPlaced().reserving(COFFEE, units(1)).reserving(COLA, units(5));
        assertThat(order.toReserve()).containsExactly(COLA);
    }

    @Test
    void anOrderIsReadyWhenEverythingIsReservedAndTheMoneyIsHeld() {
        assertThat(reserved().readyToConfirm()).isFalse();
        assertThat(reserved().holding(eur("16.29")).readyToConfirm()).isFalse();
        assertThat(reserved().holding(eur("16.30")).readyToConfirm()).isTrue();
        assertThat(anOrderPlaced().holding(eur("16.30")).readyToConfirm()).isFalse();
    }

    @Test
    void aChangeToMoreIsReservedAndPaidForAnew() {
        Fulfilment order = confirmed().wanting(1, List.of(colas(9), coffees(1)), null);
        assertThat(order.change()).isEqualTo(1);
        assertThat(order.toReserve()).containsExactly(COLA);
        assertThat(order.amount()).isEqualTo(eur("20.50"));
        assertThat(order.moneyIsAuthorised()).isFalse();
        assertThat(order.mustAsk()).isTrue();
        assertThat(order.confirmed()).isTrue();
    }

    @Test
    void aChangeToLessIsReadyAtOnceAndGivesBackTheRest() {
        Fulfilment order = confirmed().wanting(1, List.of(colas(2)), null);
        assertThat(order.readyToConfirm()).isTrue();
        assertThat(order.mustAsk()).isFalse();
        assertThat(order.toGiveBack()).containsExactly(COFFEE, COLA);
        assertThat(order.reserving(COLA, units(2)).reserving(COFFEE, units(0)).toGiveBack())
                .isEmpty();
    }

    @Test
    void whatIsGivenBackIsNotReservedAnyMore() {
        Fulfilment order = confirmed().reserving(COFFEE, units(0));
        assertThat(order.reserved()).isEqualTo(Map.of(COLA, units(6)));
    }

    @Test
    void aRefusalHoldsUntilTheLinesChangeOrAreConfirmed() {
        Fulfilment refused = reserved().refused(NO_COLA);
        assertThat(refused.refusal()).isEqualTo(NO_COLA);
        assertThat(refused.reserving(COLA, units(1)).refusal()).isEqualTo(NO_COLA);
        assertThat(refused.wanting(1, List.of(colas(1)), null).refusal()).isNull();
        assertThat(refused.confirmedNow().refusal()).isNull();
    }

    @Test
    void whatIsPickedIsNotReservedAnyMore() {
        Fulfilment order = confirmed().taking(COLA, units(4));
        assertThat(order.reserved()).isEqualTo(Map.of(COFFEE, units(1)));
        assertThat(order.reserving(COFFEE, units(0)).reserved()).isEmpty();
        assertThat(order.picked()).isEqualTo(Map.of(COLA, units(4)));
        assertThat(order.hasPaymentToUndo()).isTrue();
    }

    @Test
    void anOrderNeverConfirmedIsNotConfirmedByWhatIsDoneForIt() {
        assertThat(asked().holding(eur("16.30")).confirmed()).isFalse();
        assertThat(confirmed().confirmed()).isTrue();
    }
}
