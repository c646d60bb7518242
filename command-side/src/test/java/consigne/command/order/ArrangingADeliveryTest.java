package consigne.command.order;

import static consigne.command.given.Drinks.COLA;
import static consigne.command.given.Drinks.MONDAY;
import static consigne.command.order.Evenings.CLOSED;
import static consigne.command.order.Evenings.ELSEWHERE;
import static consigne.command.order.Evenings.FREE;
import static consigne.command.order.Evenings.FULL;
import static consigne.command.order.Evenings.HOME;
import static consigne.command.order.Evenings.UNKNOWN;
import static consigne.command.order.Evenings.WORK;
import static consigne.command.order.Evenings.agreed;
import static consigne.command.order.Evenings.wanted;
import static consigne.command.order.Orders.BY_CARD;
import static consigne.command.order.Orders.CARD;
import static consigne.command.order.Orders.CUSTOMER;
import static consigne.command.order.Orders.ORDER;
import static consigne.command.order.Orders.OUT_OF_STOCK;
import static consigne.command.order.Orders.colas;
import static consigne.command.order.Orders.given;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import consigne.api.Quantity;
import consigne.api.delivery.AgreedDelivery;
import consigne.api.delivery.WantedDelivery;
import consigne.api.form.Malformed;
import consigne.api.order.OrderCommand.ChangeDelivery;
import consigne.api.order.OrderCommand.ChangeLines;
import consigne.api.order.OrderCommand.ExpireOrder;
import consigne.api.order.OrderCommand.PlaceOrder;
import consigne.api.order.OrderCommand.RevertLines;
import consigne.api.order.OrderEvent.DeliveryChanged;
import consigne.api.order.OrderEvent.LinesChanged;
import consigne.api.order.OrderEvent.LinesReverted;
import consigne.api.order.OrderEvent.OrderConfirmed;
import consigne.api.order.OrderEvent.OrderExpired;
import consigne.api.order.OrderEvent.OrderPlaced;
import consigne.api.order.OrderRejection.AnotherDepot;
import consigne.api.order.RequestedLine;
import consigne.api.place.Depot;
import consigne.api.slot.Room;
import consigne.api.slot.SlotId;
import consigne.api.slot.SlotRejection.ClosedForBookings;
import consigne.api.slot.SlotRejection.PastCutOff;
import consigne.api.slot.SlotRejection.SlotFull;
import consigne.api.slot.SlotRejection.UnknownSlot;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArrangingADeliveryTest {

    private static final Instant CUT_OFF = Evenings.times(FREE).cutOff();
    private static final AgreedDelivery ONE_CRATE = agreed(FREE, 1, 6_000);
    private static final OrderPlaced PLACED = placed(ONE_CRATE);
    private static final OrderConfirmed CONFIRMED = new OrderConfirmed(ORDER, 0);

    @Test
    void anOrderIsPlacedForASlotWithWhatItTakesUp() {
        given().when(order(FREE, 6, MONDAY)).then(PLACED);
    }

    @Test
    void aSlotThatCannotBeHadIsRefusedAtOnce() {
        given().when(order(UNKNOWN, 6, MONDAY)).isRefusedAs(new UnknownSlot(UNKNOWN));
        given().when(order(CLOSED, 6, MONDAY)).isRefusedAs(new ClosedForBookings(CLOSED));
        given().when(order(FULL, 6, MONDAY)).isRefusedAs(new SlotFull(FULL, 1, Room.NONE, List.of(FREE)));
        given().when(order(FREE, 121, MONDAY))
                .isRefusedAs(new SlotFull(FREE, 11, new Room(Evenings.CRATES_FREE, 3), List.of(FREE)));
        given().when(order(FREE, 6, CUT_OFF)).isRefusedAs(new PastCutOff(FREE, CUT_OFF));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> order(ELSEWHERE, 6, MONDAY));
    }

    @Test
    void otherLinesTakeUpAnotherRoom() {
        given(PLACED, CONFIRMED)
                .when(new ChangeLines(ORDER, lines(24), MONDAY))
                .then(new LinesChanged(ORDER, 1, List.of(colas(24)), agreed(FREE, 2, 24_000)));
    }

    @Test
    void fromTheCutOffOnNothingIsChanged() {
        PastCutOff late = new PastCutOff(FREE, CUT_OFF);
        given(PLACED, CONFIRMED)
                .when(new ChangeLines(ORDER, lines(24), CUT_OFF))
                .isRefusedAs(late);
        given(PLACED, CONFIRMED).when(move(FREE, CUT_OFF)).isRefusedAs(late);
    }

    @Test
    void anOrderIsMovedToAnotherSlotOrAnotherDoor() {
        AgreedDelivery before = agreed(CLOSED, 1, 6_000);
        given(placed(before), CONFIRMED).when(move(FREE, MONDAY)).then(new DeliveryChanged(ORDER, 1, ONE_CRATE));
        given(PLACED, CONFIRMED)
                .when(new ChangeDelivery(ORDER, new WantedDelivery(FREE, WORK), MONDAY))
                .then(new DeliveryChanged(
                        ORDER, 1, new AgreedDelivery(FREE, WORK, ONE_CRATE.times(), ONE_CRATE.freight())));
        given(PLACED, CONFIRMED).when(move(FREE, MONDAY)).thenNothing();
        given(PLACED, CONFIRMED).when(move(FULL, MONDAY)).isRefusedAs(new SlotFull(FULL, 1, Room.NONE, List.of(FREE)));
        given(PLACED, CONFIRMED).when(move(ELSEWHERE, MONDAY)).isRefusedAs(new AnotherDepot(ELSEWHERE, Depot.MAIN));
    }

    @Test
    void anOrderThatWasToBeFetchedIsDeliveredAfterAll() {
        given(placed(null), CONFIRMED).when(move(FREE, MONDAY)).then(new DeliveryChanged(ORDER, 1, ONE_CRATE));
    }

    @Test
    void whereTheNewSlotIsFullAfterAllTheOldOneHoldsAgain() {
        AgreedDelivery before = agreed(CLOSED, 1, 6_000);
        given(placed(before), CONFIRMED, new DeliveryChanged(ORDER, 1, ONE_CRATE))
                .when(new RevertLines(ORDER, 1, OUT_OF_STOCK))
                .then(new LinesReverted(ORDER, 1, List.of(colas(6)), before, OUT_OF_STOCK));
    }

    @Test
    void anOrderIsWaitedForUntilItsSlotEnds() {
        Instant ends = Evenings.times(FREE).ends();
        given(PLACED, CONFIRMED)
                .when(new ExpireOrder(ORDER, ends.minusSeconds(1)))
                .thenNothing();
        given(PLACED, CONFIRMED).when(new ExpireOrder(ORDER, ends)).then(new OrderExpired(ORDER, ends));
    }

    private static PlaceOrder order(SlotId slot, int colas, Instant at) {
        return new PlaceOrder(ORDER, CUSTOMER, CARD, Depot.MAIN, wanted(slot), lines(colas), at);
    }

    private static ChangeDelivery move(SlotId slot, Instant at) {
        return new ChangeDelivery(ORDER, new WantedDelivery(slot, HOME), at);
    }

    private static OrderPlaced placed(@Nullable AgreedDelivery delivery) {
        return new OrderPlaced(ORDER, CUSTOMER, BY_CARD, Depot.MAIN, delivery, List.of(colas(6)), MONDAY);
    }

    private static List<RequestedLine> lines(int colas) {
        return List.of(new RequestedLine(COLA, new Quantity(colas)));
    }
}
