package consigne.saga.neighbours;

import consigne.api.Quantity;
import consigne.api.catalogue.Sku;
import consigne.api.stock.StockCommand;
import consigne.api.stock.StockCommand.CountStock;
import consigne.api.stock.StockCommand.ExpireReservation;
import consigne.api.stock.StockCommand.PickStock;
import consigne.api.stock.StockCommand.ReceiveStock;
import consigne.api.stock.StockCommand.RecordPastAdjustment;
import consigne.api.stock.StockCommand.ReleaseReservation;
import consigne.api.stock.StockCommand.ReserveStock;
import consigne.api.stock.StockCommand.ReturnStock;
import consigne.api.stock.StockCommand.WriteOffBreakage;
import consigne.api.stock.StockCommand.WriteOffStock;
import consigne.api.stock.StockEvent.ReservationExpired;
import consigne.api.stock.StockEvent.ReservationReleased;
import consigne.api.stock.StockEvent.StockPicked;
import consigne.api.stock.StockEvent.StockReserved;
import consigne.api.stock.StockEvent.StockReturned;
import consigne.api.stock.StockEvent.StockWrittenOff;
import consigne.api.stock.StockLevel;
import consigne.api.stock.StockRejection.NotExpiredYet;
import consigne.api.stock.StockRejection.OutOfStock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** The stock, and what one order holds of it. */
final class Shelves {

    private final Map<Sku, Quantity> onHand =
            new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
    private final Map<Sku, Quantity> reserved =
            new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
    private Instant reservedUntil = Instant.MAX;

    void hold(Sku sku, Quantity quantity) {
        onHand.put(sku, quantity);
    }

    Map<Sku, Quantity> onHand() {
        return onHand;
    }

    Map<Sku, Quantity> reserved() {
        return reserved;
    }

    Reply answer(StockCommand command) {
        Sku sku = command.stockId().sku();
        Quantity held = reserved.getOrDefault(sku, Quantity.ZERO);
        return switch (command) {
            case ReserveStock c -> reserve(c, held);
            case ReleaseReservation c -> {
                reserved.remove(sku);
                yield held.isZero()
                        ? Reply.done()
                        : Reply.done(new ReservationReleased(c.stockId(), c.orderId(), held, level(sku)));
            }
            case ExpireReservation c -> expire(c, held);
            case PickStock c -> {
                reserved.remove(sku);
                onHand.merge(sku, c.quantity(), Quantity::minus);
                yield Reply.done(new StockPicked(c.stockId(), c.orderId(), c.quantity(), Quantity.ZERO, level(sku)));
            }
            case ReturnStock c -> {
                onHand.merge(sku, c.quantity(), Quantity::plus);
                yield Reply.done(new StockReturned(c.stockId(), c.orderId(), c.quantity(), level(sku)));
            }
            case WriteOffStock c ->
                Reply.done(new StockWrittenOff(c.stockId(), c.orderId(), c.quantity(), c.reason(), level(sku)));
            case ReceiveStock _, CountStock _, WriteOffBreakage _, RecordPastAdjustment _ ->
                throw new AssertionError("no saga asks for " + command);
        };
    }

    private Reply reserve(ReserveStock c, Quantity held) {
        Sku sku = c.stockId().sku();
        Quantity most = onHand.getOrDefault(sku, Quantity.ZERO);
        if (held.equals(c.quantity())) {
            return Reply.done();
        }
        if (c.quantity().exceeds(most)) {
            return new Reply.No(new OutOfStock(sku, c.quantity(), most));
        }
        reservedUntil = c.expiresAt();
        if (c.quantity().isZero()) {
            reserved.remove(sku);
            return Reply.done(new ReservationReleased(c.stockId(), c.orderId(), held, level(sku)));
        }
        reserved.put(sku, c.quantity());
        return Reply.done(new StockReserved(c.stockId(), c.orderId(), c.quantity(), c.expiresAt(), level(sku)));
    }

    private Reply expire(ExpireReservation c, Quantity held) {
        Sku sku = c.stockId().sku();
        if (held.isZero()) {
            return Reply.done();
        }
        if (c.now().isBefore(reservedUntil)) {
            return new Reply.No(new NotExpiredYet(sku, c.orderId(), reservedUntil));
        }
        reserved.remove(sku);
        return Reply.done(new ReservationExpired(c.stockId(), c.orderId(), held, level(sku)));
    }

    private StockLevel level(Sku sku) {
        return new StockLevel(onHand.getOrDefault(sku, Quantity.ZERO), reserved.getOrDefault(sku, Quantity.ZERO));
    }
}
