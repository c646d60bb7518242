package consigne.command.round;

import consigne.api.calendar.Hours;
import consigne.api.calendar.TimeOfDay;
import consigne.api.calendar.Zone;
import consigne.api.depot.DepotDetails;
import consigne.api.depot.VanDetails;
import consigne.api.depot.VanDetails.Speed;
import consigne.api.depot.VanId;
import consigne.api.round.RoundId;
import consigne.api.round.plan.AvailableVan;
import consigne.api.round.plan.AvailableVan.Pause;
import consigne.api.round.plan.PlannedRound;
import consigne.api.slot.SlotTimes;
import consigne.command.depot.Depots;
import consigne.command.depot.Depots.PlannedSlot;
import consigne.command.round.RoundsState.Requested;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When the vans of a depot can drive in a slot: in their shift, between the rounds that they drive in other slots.
 *
 * @param rounds how the rounds of slots stand, by what the event store calls them
 */
record AvailableVans(Depots depots, Function<List<String>, Map<String, RoundsState>> rounds, Duration betweenRounds) {

    List<AvailableVan> of(DepotDetails depot, PlannedSlot slot) {
        List<PlannedRound> others = othersOfTheDay(slot);
        return depots.vans(slot.slotId().depot()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(VanId::value)))
                .flatMap(van -> available(van.getKey(), van.getValue(), depot.zone(), slot, others).stream())
                .toList();
    }

    private List<PlannedRound> othersOfTheDay(PlannedSlot slot) {
        List<String> ids = depots.slotsOn(slot.slotId().depot(), slot.slotId().date()).stream()
                .filter(other -> !other.slotId().equals(slot.slotId()))
                .map(other -> RoundId.aggregateOf(other.slotId()))
                .toList();
        return rounds.apply(ids).values().stream()
                .flatMap(state -> state instanceof Requested it ? it.plan().rounds().stream() : Stream.empty())
                .toList();
    }

    private Optional<AvailableVan> available(
            VanId id, VanDetails van, Zone zone, PlannedSlot slot, List<PlannedRound> others) {
        LocalDate date = slot.slotId().date();
        Instant begins = slot.times().begins();
        SlotTimes shift = times(date, van.shift(), zone);
        Instant from = others.stream()
                .filter(round -> round.van().equals(id) && round.leaves().isBefore(begins))
                .map(round -> round.returns().plus(betweenRounds))
                .filter(shift.begins()::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(shift.begins());
        Instant to = others.stream()
                .filter(round -> round.van().equals(id) && !round.leaves().isBefore(begins))
                .map(round -> round.leaves().minus(betweenRounds))
                .filter(shift.ends()::isAfter)
                .min(Comparator.naturalOrder())
                .orElse(shift.ends());
        return from.isBefore(slot.times().ends()) && to.isAfter(begins) && from.isBefore(to)
                ? Optional.of(new AvailableVan(
                        id,
                        van.crates(),
                        van.kilograms(),
                        from,
                        to,
                        pause(van, date, zone, from, to),
                        van.rangeKilometres(),
                        speed(van, slot.slotId().begin())))
                : Optional.empty();
    }

    /** The one that lies between; a driver who rests before or after is on no round then. */
    private static @Nullable Pause pause(VanDetails van, LocalDate date, Zone zone, Instant from, Instant to) {
        Hours rests = van.pause();
        if (rests == null) {
            return null;
        }
        SlotTimes times = times(date, rests, zone);
        return times.begins().isBefore(from) || times.ends().isAfter(to)
                ? null
                : new Pause(times.begins(), times.ends());
    }

    /** The speed of the time when the slot begins: before the first that is said it is as after the last. */
    private static int speed(VanDetails van, TimeOfDay at) {
        List<Speed> byTime = van.speeds().stream()
                .sorted(Comparator.comparingInt(speed -> speed.from().minutes()))
                .toList();
        return byTime.stream()
                .filter(speed -> speed.from().minutes() <= at.minutes())
                .reduce((_, later) -> later)
                .orElse(byTime.getLast())
                .kilometresPerHour();
    }

    private static SlotTimes times(LocalDate date, Hours hours, Zone zone) {
        return SlotTimes.of(date, hours, zone, Duration.ZERO);
    }
}
