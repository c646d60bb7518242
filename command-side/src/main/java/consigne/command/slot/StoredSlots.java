package consigne.command.slot;

import consigne.api.CustomerId;
import consigne.api.OrderId;
import consigne.api.slot.OrderBooking;
import consigne.api.slot.SlotEvent;
import consigne.api.slot.SlotId;
import consigne.command.depot.Depots;
import consigne.command.depot.Depots.PlannedSlot;
import consigne.command.slot.SlotState.Opened;
import consigne.command.slot.SlotState.Unopened;
import consigne.runtime.deciding.AggregateVersions;
import consigne.runtime.deciding.RecentStates;
import consigne.runtime.deciding.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** Slots, read from the events themselves. */
final class StoredSlots implements Slots, Bookings {

    private static final String SLOT = "slot:";
    private static final int DAYS = 14;
    private static final int NEAREST = 3;

    private final RecentStates<SlotState, SlotEvent> opened;
    private final Depots depots;

    StoredSlots(EventStore events, AggregateVersions versions, Depots depots) {
        this.opened = new RecentStates<>(new Stored<>(events, new Unopened(), SlotState::evolve), versions);
        this.depots = depots;
    }

    void changed(String aggregateId) {
        if (aggregateId.startsWith(SLOT)) {
            opened.changed(aggregateId);
        }
    }

    @Override
    public Optional<SlotNow> find(SlotId slot, CustomerId customer) {
        return opened.aMomentAgo(slot.aggregateId()) instanceof Opened it
                ? Optional.of(new SlotNow(it.times(), it.free().plus(it.heldFor(customer)), it.closed()))
                : depots.slot(slot).map(StoredSlots::now);
    }

    @Override
    public Map<OrderId, OrderBooking> of(SlotId slot) {
        return opened.now(List.of(slot.aggregateId())).get(slot.aggregateId()) instanceof Opened it
                ? it.bookings()
                : Map.of();
    }

    @Override
    public List<SlotId> nearestWithRoom(SlotId slot, int crates, Instant now) {
        List<PlannedSlot> others = around(slot);
        Map<String, SlotState> states = opened.aMomentAgo(
                others.stream().map(other -> other.slotId().aggregateId()).toList());
        Instant begin = depots.slot(slot).map(it -> it.times().begins()).orElse(now);
        return others.stream()
                .filter(other ->
                        isAs(states.get(other.slotId().aggregateId()), other).takes(crates, now))
                .sorted(Comparator.comparing(
                        other -> Duration.between(begin, other.times().begins()).abs()))
                .limit(NEAREST)
                .map(PlannedSlot::slotId)
                .toList();
    }

    private List<PlannedSlot> around(SlotId slot) {
        return IntStream.rangeClosed(-DAYS, DAYS)
                .mapToObj(days -> depots.slotsOn(slot.depot(), slot.date().plusDays(days)))
                .flatMap(List::stream)
                .filter(other -> !other.slotId().equals(slot))
                .toList();
    }

    private static SlotNow isAs(@Nullable SlotState state, PlannedSlot planned) {
        return state instanceof Opened it ? now(it) : now(planned);
    }

    private static SlotNow now(Opened slot) {
        return new SlotNow(slot.times(), slot.free(), slot.closed());
    }

    private static SlotNow now(PlannedSlot slot) {
        return new SlotNow(slot.times(), slot.weekly().room(), false);
    }
}
