package consigne.command;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import consigne.api.Event;
import consigne.command.HappeningOnlyWhereItCanTest.Door.Open;
import consigne.command.HappeningOnlyWhereItCanTest.Door.Shut;
import consigne.command.HappeningOnlyWhereItCanTest.DoorEvent.Closed;
import consigne.command.HappeningOnlyWhereItCanTest.DoorEvent.Opened;
import consigne.command.catalogue.CatalogueLifecycles;
import consigne.command.deposit.DepositLifecycle;
import consigne.command.depot.DepotLifecycle;
import consigne.command.given.Lifecycle;
import consigne.command.order.OrderLifecycles;
import consigne.command.payment.PaymentLifecycle;
import consigne.command.receipt.ReceiptLifecycle;
import consigne.command.round.RoundsLifecycle;
import consigne.command.slot.SlotLifecycle;
import consigne.command.stock.StockLifecycle;
import consigne.runtime.deciding.ImpossibleEvent;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All events of all aggregates in all of their states: what is impossible throws, and nothing else does. */
class HappeningOnlyWhereItCanTest {

    static Stream<Lifecycle<?, ?>> aggregates() {
        return Stream.of(
                CatalogueLifecycles.ofAContainer(),
                CatalogueLifecycles.ofAProduct(),
                DepositLifecycle.ofAnAccount(),
                DepotLifecycle.ofADepot(),
                OrderLifecycles.ofACreditNote(),
                OrderLifecycles.ofAnOrder(),
                PaymentLifecycle.ofAPayment(),
                ReceiptLifecycle.ofABook(),
                SlotLifecycle.ofASlot(),
                RoundsLifecycle.ofRounds(),
                StockLifecycle.ofAProduct());
    }

    @ParameterizedTest
    @MethodSource("aggregates")
    void everyStateSaysOfEveryEventWhetherItIsPossible(Lifecycle<?, ?> aggregate) {
        aggregate.isSaidInFull();
    }

    @ParameterizedTest
    @MethodSource("aggregates")
    void anEventHappensOnlyWhereItCan(Lifecycle<?, ?> aggregate) {
        aggregate.happensOnlyAsSaid();
    }

    @Test
    void aStateThatNobodyLooksAtIsNoticed() {
        Lifecycle<Door, DoorEvent> careless = door(Door::ignoringItself).in("open", new Open(), CLOSED);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(careless::happensOnlyAsSaid)
                .withMessageContaining("Opened");
    }

    @Test
    void anEventThatIsPossibleAndThrowsIsNoticed() {
        Lifecycle<Door, DoorEvent> careful = door(Door::evolve).in("shut", new Shut(), OPENED, CLOSED);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(careful::happensOnlyAsSaid)
                .withMessageContaining("Closed");
    }

    @Test
    void aStateOfWhichNothingIsSaidIsNoticed() {
        Lifecycle<Door, DoorEvent> half = door(Door::evolve).in("open", new Open(), OPENED, CLOSED);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(half::isSaidInFull)
                .withMessageContaining("Shut");
    }

    @Test
    void anEventOfWhichNothingIsSaidIsNoticed() {
        Lifecycle<Door, DoorEvent> half = Lifecycle.of(
                        "door", Door.class, DoorEvent.class, Door::evolve, List.<DoorEvent>of(OPENED))
                .in("open", new Open())
                .in("shut", new Shut(), OPENED);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(half::isSaidInFull)
                .withMessageContaining("Closed");
    }

    private static final Opened OPENED = new Opened("door:1");
    private static final Closed CLOSED = new Closed("door:1");

    private static Lifecycle<Door, DoorEvent> door(BiFunction<Door, DoorEvent, Door> evolve) {
        return Lifecycle.of("door", Door.class, DoorEvent.class, evolve, List.of(OPENED, CLOSED));
    }

    sealed interface DoorEvent extends Event {
        record Opened(String aggregateId) implements DoorEvent {}

        record Closed(String aggregateId) implements DoorEvent {}
    }

    sealed interface Door {
        record Open() implements Door {}

        record Shut() implements Door {}

        default Door evolve(DoorEvent event) {
            return switch (event) {
                case Opened _ when this instanceof Shut -> new Open();
                case Closed _ when this instanceof Open -> new Shut();
                case Opened _, Closed _ -> throw new ImpossibleEvent(this, event);
            };
        }

        default Door ignoringItself(DoorEvent event) {
            return switch (event) {
                case Opened _ -> new Open();
                case Closed _ -> new Shut();
            };
        }
    }
}
