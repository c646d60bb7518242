package consigne.command.stock;

import consigne.api.OrderId;
import consigne.api.Quantity;
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
import consigne.api.stock.StockLevel;
import consigne.runtime.deciding.ImpossibleEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.serialization.Revision;

/** How the stock of a product stands, and which orders hold how much of it. */
@Revision("1")
record StockState(StockLevel level, Map<OrderId, Reservation> reservations) {

    static final StockState EMPTY = new StockState(StockLevel.NOTHING, Map.of());

    private static final Reservation NONE = new Reservation(Quantity.ZERO, Instant.MAX);

    /** What an order holds. */
    record Reservation(Quantity quantity, Instant expiresAt) {}

    StockState {
        reservations = Map.copyOf(reservations);
    }

    Reservation reservationOf(OrderId order) {
        return reservations.getOrDefault(order, NONE);
    }

    /**
     * The state after an event.
     *
     * @throws ImpossibleEvent if a reservation ends that there is not
     */
    StockState evolve(StockEvent event) {
        return switch (event) {
            case StockReserved e ->
                new StockState(e.level(), with(e.orderId(), new Reservation(e.quantity(), e.expiresAt())));
            case ReservationReleased e
            when reservations.containsKey(e.orderId()) -> new StockState(e.level(), without(e.orderId()));
            case ReservationExpired e
            when reservations.containsKey(e.orderId()) -> new StockState(e.level(), without(e.orderId()));
            case ReservationReleased _, ReservationExpired _ -> throw new ImpossibleEvent(this, event);
            case StockPicked e -> new StockState(e.level(), without(e.orderId()));
            case StockReceived e -> new StockState(e.level(), reservations);
            case StockCounted e -> new StockState(e.level(), reservations);
            case BreakageWrittenOff e -> new StockState(e.level(), reservations);
            case StockFound e -> new StockState(e.level(), reservations);
            case StockReturned e -> new StockState(e.level(), reservations);
            case StockWrittenOff e -> new StockState(e.level(), reservations);
            case PastAdjustmentRecorded e -> new StockState(e.level(), reservations);
        };
    }

    private Map<OrderId, Reservation> with(OrderId order, Reservation reservation) {
        Map<OrderId, Reservation> all = new HashMap<>(reservations);
        all.put(order, reservation);
        return all;
    }

    private Map<OrderId, Reservation> without(OrderId order) {
        Map<OrderId, Reservation> all = new HashMap<>(reservations);
        all.remove(order);
        return all;
    }
}
