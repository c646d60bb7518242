package consigne.command.stock;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.OrderId;
import consigne.api.stock.StockEvent;
import consigne.api.stock.StockEvent.BreakageWrittenOff;
import consigne.api.stock.StockEvent.PastAdjustmentRecorded;
import consigne.api.stock.StockEvent.ReservationExpired;
import consigne.api.stock.StockEvent.ReservationReleased;
import consigne.api.stock.StockEvent.StockCounted;
import consigne.api.stock.StockEvent.StockFound;
import consigne.api.stock.StockEvent.StockPicked;
import consigne.api.stock.StockEvent.StockReceived;
import consigne.api.stock.StockEvent.StockReserved;
import consigne.api.stock.StockEvent.StockReturned;
import consigne.api.stock.StockEvent.StockWrittenOff;
import java.util.HashMap;
import java.util.Map;

/** Somebody who keeps books of their own about the shelf, from what the events say was moved, and compares. */
final class StockBooks {

    private final Map<OrderId, Long> reservations = new HashMap<>();
    private long onHand;

    /** Notes an event, and holds the level in it to what all events so far add up to. */
    void note(StockEvent event) {
        switch (event) {
            case StockReceived e -> onHand += e.quantity().value();
            case StockCounted e -> onHand += e.difference();
            case BreakageWrittenOff e -> onHand -= e.quantity().value();
            case StockFound e -> onHand += e.quantity().value();
            case StockReturned e -> onHand += e.quantity().value();
            case StockReserved e -> reservations.put(e.orderId(), e.quantity().value());
            case ReservationReleased e -> ended(e.orderId(), e.quantity().value());
            case ReservationExpired e -> ended(e.orderId(), e.quantity().value());
            case StockPicked e -> picked(e);
            case StockWrittenOff _, PastAdjustmentRecorded _ -> {}
        }
        long reserved =
                reservations.values().stream().mapToLong(Long::longValue).sum();
        assertThat(event.level().onHand().value()).as("on hand after %s", event).isEqualTo(onHand);
        assertThat(event.level().reserved().value())
                .as("reserved after %s", event)
                .isEqualTo(reserved);
        assertThat(onHand - reserved).as("available after %s", event).isNotNegative();
    }

    private void picked(StockPicked e) {
        Long held = reservations.remove(e.orderId());
        long beyond = held == null ? 0 : Math.max(0, held - e.quantity().value());
        assertThat(e.released().value()).as("released by %s", e).isEqualTo(beyond);
        onHand -= e.quantity().value();
    }

    private void ended(OrderId order, long quantity) {
        assertThat(reservations.remove(order)).as("what %s had reserved", order).isEqualTo(quantity);
    }

    Map<OrderId, Long> reservations() {
        return Map.copyOf(reservations);
    }
}
