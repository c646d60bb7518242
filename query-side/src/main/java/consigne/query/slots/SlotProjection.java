package consigne.query.slots;

import consigne.api.CustomerId;
import consigne.api.Event;
import consigne.api.OrderId;
import consigne.api.slot.Room;
import consigne.api.slot.SlotEvent;
import consigne.api.slot.SlotEvent.BookingReleased;
import consigne.api.slot.SlotEvent.CratesHeld;
import consigne.api.slot.SlotEvent.HoldEnded;
import consigne.api.slot.SlotEvent.SlotAwaited;
import consigne.api.slot.SlotEvent.SlotBooked;
import consigne.api.slot.SlotEvent.SlotClosed;
import consigne.api.slot.SlotEvent.SlotOpened;
import consigne.api.slot.SlotEvent.SlotReopened;
import consigne.api.slot.SlotEvent.SlotResized;
import consigne.api.slot.SlotEvent.WaitingEnded;
import consigne.api.slot.SlotId;
import consigne.api.slot.view.SlotView;
import consigne.api.slot.view.SlotView.SlotBooking;
import consigne.api.slot.view.SlotView.SlotHold;
import consigne.api.slot.view.SlotView.SlotWaiting;
import consigne.query.folding.Projection;
import consigne.query.recorded.RecordedEvent;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A slot that something was asked of. */
@RecordBuilder.Include(SlotView.class)
@RecordBuilder.Options(enableWither = false)
final class SlotProjection implements Projection<SlotId, SlotView> {

    @Override
    public @Nullable SlotId about(Event event) {
        return event instanceof SlotEvent slot ? slot.slotId() : null;
    }

    @Override
    public boolean begins(Event event) {
        return event instanceof SlotOpened;
    }

    @Override
    public SlotView evolve(@Nullable SlotView view, RecordedEvent recorded) {
        if (!(recorded.event() instanceof SlotEvent event)) {
            throw new IllegalArgumentException(recorded.event() + " is not about a slot");
        }
        SlotViewBuilder draft = event instanceof SlotOpened opened
                ? begun(opened)
                : changed(SlotViewBuilder.builder(Objects.requireNonNull(view)), event, recorded);
        return draft.version(recorded.version())
                .updatedAt(recorded.recordedAt())
                .build();
    }

    private static SlotViewBuilder begun(SlotOpened opened) {
        return SlotViewBuilder.builder()
                .slot(opened.slotId())
                .times(opened.times())
                .room(opened.room())
                .taken(Room.NONE)
                .bookings(List.of())
                .waiting(List.of())
                .holds(List.of());
    }

    private static SlotViewBuilder changed(SlotViewBuilder slot, SlotEvent event, RecordedEvent recorded) {
        return switch (event) {
            case SlotOpened e -> slot.room(e.room());
            case SlotResized e -> slot.room(e.room());
            case SlotClosed e -> slot.closed(e.reason());
            case SlotReopened _ -> slot.closed(null);
            case SlotBooked e ->
                slot.taken(e.taken())
                        .bookings(with(
                                slot.bookings(),
                                isOf(e.orderId()),
                                new SlotBooking(
                                        e.orderId(),
                                        e.booking().customerId(),
                                        e.booking().crates())));
            case BookingReleased e -> slot.taken(e.taken()).bookings(without(slot.bookings(), isOf(e.orderId())));
            case SlotAwaited e ->
                slot.waiting(with(
                        slot.waiting(),
                        waitsFor(e.customerId()),
                        new SlotWaiting(e.customerId(), e.crates(), recorded.recordedAt())));
            case WaitingEnded e -> slot.waiting(without(slot.waiting(), waitsFor(e.customerId())));
            case CratesHeld e ->
                slot.taken(e.taken())
                        .waiting(without(slot.waiting(), waitsFor(e.customerId())))
                        .holds(with(
                                slot.holds(),
                                isFor(e.customerId()),
                                new SlotHold(e.customerId(), e.crates(), e.until())));
            case HoldEnded e -> slot.taken(e.taken()).holds(without(slot.holds(), isFor(e.customerId())));
        };
    }

    private static Predicate<SlotBooking> isOf(OrderId order) {
        return booking -> booking.orderId().equals(order);
    }

    private static Predicate<SlotWaiting> waitsFor(CustomerId customer) {
        return waiting -> waiting.customerId().equals(customer);
    }

    private static Predicate<SlotHold> isFor(CustomerId customer) {
        return hold -> hold.customerId().equals(customer);
    }

    private static <T> List<T> without(List<T> all, Predicate<T> out) {
        return all.stream().filter(out.negate()).toList();
    }

    private static <T> List<T> with(List<T> all, Predicate<T> former, T one) {
        return Stream.concat(without(all, former).stream(), Stream.of(one)).toList();
    }
}
