package consigne.command.stock;

import consigne.api.Quantity;
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
import consigne.api.stock.StockRejection.CountBelowReserved;
import consigne.api.stock.StockRejection.MoreBrokenThanAvailable;
import consigne.api.stock.StockRejection.NotExpiredYet;
import consigne.api.stock.StockRejection.OutOfStock;
import consigne.api.stock.StockRejection.TooMuchOnHand;
import consigne.api.stock.StockRejection.UnknownProduct;
import consigne.command.catalogue.Catalogue;
import consigne.command.stock.StockState.Reservation;
import consigne.runtime.deciding.Decider;
import consigne.runtime.deciding.Decision;
import java.util.List;

/** Decides on stock. Whatever is decided, what is reserved is on hand: available never falls below zero. */
record StockDecider(Catalogue catalogue) implements Decider<StockState, StockCommand, StockEvent> {

    private static final Quantity MOST_ON_HAND = new Quantity(StockCommand.MOST_ON_HAND);

    @Override
    public StockState initial() {
        return StockState.EMPTY;
    }

    @Override
    public StockState evolve(StockState state, StockEvent event) {
        return state.evolve(event);
    }

    @Override
    public Decision<StockEvent> decide(StockState state, StockCommand command) {
        return switch (command) {
            case ReceiveStock c -> receive(state.level(), c);
            case CountStock c -> count(state.level(), c);
            case WriteOffBreakage c -> writeOff(state.level(), c);
            case ReserveStock c -> reserve(state, c);
            case ReleaseReservation c -> release(state, c);
            case ExpireReservation c -> expire(state, c);
            case PickStock c -> pick(state, c);
            case ReturnStock c -> putBack(state.level(), c);
            case WriteOffStock c ->
                Decision.accept(new StockWrittenOff(c.stockId(), c.orderId(), c.quantity(), c.reason(), state.level()));
            case RecordPastAdjustment c ->
                Decision.accept(new PastAdjustmentRecorded(
                        c.stockId(), c.difference(), c.reason(), c.reference(), c.adjustedAt(), state.level()));
        };
    }

    private Decision<StockEvent> receive(StockLevel level, ReceiveStock c) {
        if (!catalogue.knows(c.stockId().sku())) {
            return Decision.refuse(new UnknownProduct(c.stockId().sku()));
        }
        if (level.onHand().plus(c.quantity()).exceeds(MOST_ON_HAND)) {
            return Decision.refuse(new TooMuchOnHand(c.stockId().sku(), level.onHand(), c.quantity()));
        }
        return Decision.accept(new StockReceived(c.stockId(), c.quantity(), c.reference(), added(level, c.quantity())));
    }

    private Decision<StockEvent> count(StockLevel level, CountStock c) {
        if (!catalogue.knows(c.stockId().sku())) {
            return Decision.refuse(new UnknownProduct(c.stockId().sku()));
        }
        if (c.counted().exceeds(MOST_ON_HAND)) {
            return Decision.refuse(new TooMuchOnHand(c.stockId().sku(), level.onHand(), c.counted()));
        }
        if (level.reserved().exceeds(c.counted())) {
            return Decision.refuse(new CountBelowReserved(c.stockId().sku(), c.counted(), level.reserved()));
        }
        long difference = c.counted().value() - level.onHand().value();
        return Decision.accept(new StockCounted(
                c.stockId(), c.counted(), difference, c.reason(), new StockLevel(c.counted(), level.reserved())));
    }

    private static Decision<StockEvent> writeOff(StockLevel level, WriteOffBreakage c) {
        if (c.quantity().exceeds(level.available())) {
            return Decision.refuse(new MoreBrokenThanAvailable(c.stockId().sku(), c.quantity(), level.available()));
        }
        return Decision.accept(new BreakageWrittenOff(
                c.stockId(),
                c.quantity(),
                c.reason(),
                new StockLevel(level.onHand().minus(c.quantity()), level.reserved())));
    }

    private static Decision<StockEvent> reserve(StockState state, ReserveStock c) {
        Quantity held = state.reservationOf(c.orderId()).quantity();
        if (held.equals(c.quantity())) {
            return Decision.nothingToDo();
        }
        Quantity couldHave = state.level().available().plus(held);
        if (c.quantity().exceeds(couldHave)) {
            return Decision.refuse(new OutOfStock(c.stockId().sku(), c.quantity(), couldHave));
        }
        StockLevel after = new StockLevel(
                state.level().onHand(), state.level().reserved().minus(held).plus(c.quantity()));
        return Decision.accept(
                c.quantity().isZero()
                        ? new ReservationReleased(c.stockId(), c.orderId(), held, after)
                        : new StockReserved(c.stockId(), c.orderId(), c.quantity(), c.expiresAt(), after));
    }

    private static Decision<StockEvent> release(StockState state, ReleaseReservation c) {
        Quantity held = state.reservationOf(c.orderId()).quantity();
        return held.isZero()
                ? Decision.nothingToDo()
                : Decision.accept(
                        new ReservationReleased(c.stockId(), c.orderId(), held, unreserved(state.level(), held)));
    }

    private static Decision<StockEvent> expire(StockState state, ExpireReservation c) {
        Reservation reservation = state.reservationOf(c.orderId());
        Quantity held = reservation.quantity();
        if (held.isZero()) {
            return Decision.nothingToDo();
        }
        if (c.now().isBefore(reservation.expiresAt())) {
            return Decision.refuse(new NotExpiredYet(c.stockId().sku(), c.orderId(), reservation.expiresAt()));
        }
        return Decision.accept(new ReservationExpired(c.stockId(), c.orderId(), held, unreserved(state.level(), held)));
    }

    /** What a person holds in their hands is there, whatever the books say: the difference is found first. */
    private static Decision<StockEvent> pick(StockState state, PickStock c) {
        Quantity held = state.reservationOf(c.orderId()).quantity();
        StockLevel level = unreserved(state.level(), held);
        Quantity taken = c.quantity().orAtMost(level.available());
        Quantity found = c.quantity().minus(taken);
        Quantity released = held.exceeds(c.quantity()) ? held.minus(c.quantity()) : Quantity.ZERO;
        StockLevel after = new StockLevel(level.onHand().minus(taken), level.reserved());
        StockEvent picked = new StockPicked(c.stockId(), c.orderId(), c.quantity(), released, after);
        return found.isZero()
                ? Decision.accept(picked)
                : Decision.accept(
                        List.of(new StockFound(c.stockId(), c.orderId(), found, added(state.level(), found)), picked));
    }

    private static Decision<StockEvent> putBack(StockLevel level, ReturnStock c) {
        return Decision.accept(new StockReturned(c.stockId(), c.orderId(), c.quantity(), added(level, c.quantity())));
    }

    private static StockLevel added(StockLevel level, Quantity quantity) {
        return new StockLevel(level.onHand().plus(quantity), level.reserved());
    }

    private static StockLevel unreserved(StockLevel level, Quantity quantity) {
        return new StockLevel(level.onHand(), level.reserved().minus(quantity));
    }
}
