package consigne.command.round;

import static consigne.command.round.Saturday.at;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.Name;
import consigne.api.calendar.Hours;
import consigne.api.calendar.TimeOfDay;
import consigne.api.calendar.Weekday;
import consigne.api.calendar.Zone;
import consigne.api.customer.PostalCode;
import consigne.api.depot.DepotDetails;
import consigne.api.depot.VanDetails;
import consigne.api.depot.VanDetails.Speed;
import consigne.api.depot.VanId;
import consigne.api.depot.WeeklySlot;
import consigne.api.place.Coordinates;
import consigne.api.place.Depot;
import consigne.api.round.plan.AvailableVan;
import consigne.api.round.plan.AvailableVan.Pause;
import consigne.api.round.plan.Cargo;
import consigne.api.round.plan.PlannedRound;
import consigne.api.round.plan.SlotPlan;
import consigne.api.slot.Room;
import consigne.api.slot.SlotId;
import consigne.command.depot.Depots;
import consigne.command.round.RoundsState.Requested;
import consigne.command.round.RoundsState.Search;
import consigne.command.round.RoundsState.Unrequested;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A van that works from nine to three in Strasbourg, and rests from one to half past; slots of two hours from ten on.
 */
class DrivingBetweenRoundsTest {

    private static final VanId VAN = new VanId("van-1");
    private static final DepotDetails DEPOT = new DepotDetails(
            new Name("The yard"),
            Coordinates.of("48.5734", "7.7521"),
            new Zone("Europe/Paris"),
            List.of(),
            List.of(new PostalCode("67000")));

    @Test
    void aVanDrivesInItsShiftAndRestsInIt() {
        assertThat(inSlot("1200")).isEqualTo(van("08:00", "14:00", true, 25));
        assertThat(inSlot("1000")).isEqualTo(van("08:00", "14:00", true, 30));
        assertThat(inSlot("1600")).isNull();
    }

    @Test
    void itIsLoadedBetweenTheRoundThatItIsBackFromAndTheNext() {
        assertThat(inSlot("1200", round("1000", "08:50", "11:20"))).isEqualTo(van("11:35", "14:00", true, 25));
        assertThat(inSlot("1000", round("1200", "10:55", "13:10"))).isEqualTo(van("08:00", "10:40", false, 30));
    }

    @Test
    void aRoundOfTheSlotItselfAndThoseOfOtherVansAreNotInItsWay() {
        assertThat(inSlot("1000", round("1000", "08:50", "11:20"))).isEqualTo(van("08:00", "14:00", true, 30));
        assertThat(inSlot("1200", new Others("1000", List.of(of(new VanId("van-2"), "08:50", "11:20")))))
                .isEqualTo(van("08:00", "14:00", true, 25));
    }

    private record Others(String slot, List<PlannedRound> rounds) {}

    private static Others round(String slot, String leaves, String returns) {
        return new Others(slot, List.of(of(VAN, leaves, returns)));
    }

    private static PlannedRound of(VanId van, String leaves, String returns) {
        return new PlannedRound(van, at(leaves), at(returns), 9_000, Cargo.NOTHING, List.of());
    }

    private static AvailableVan van(String from, String to, boolean rests, int speed) {
        Pause pause = rests ? new Pause(at("12:00"), at("12:30")) : null;
        return new AvailableVan(VAN, 60, 800, at(from), at(to), pause, 120, speed);
    }

    private static @Nullable AvailableVan inSlot(String time, Others... others) {
        Map<String, RoundsState> states = Stream.of(others)
                .collect(Collectors.toMap(
                        each -> "rounds:main-2026-11-28-" + each.slot(), each -> planned(each.rounds())));
        AvailableVans vans = new AvailableVans(
                new OneVan(),
                ids -> ids.stream()
                        .collect(Collectors.toMap(id -> id, id -> states.getOrDefault(id, new Unrequested()))),
                Duration.ofMinutes(15));
        SlotId slot = new SlotId("main-2026-11-28-" + time);
        return vans.of(DEPOT, new OneVan().slot(slot).orElseThrow()).stream()
                .findFirst()
                .orElse(null);
    }

    private static RoundsState planned(List<PlannedRound> rounds) {
        return new Requested(1, Search.OVER, null, Saturday.TASK, new SlotPlan(rounds, List.of()), Map.of(), Set.of());
    }

    private static final class OneVan implements Depots {

        @Override
        public Optional<DepotDetails> details(Depot depot) {
            return Optional.of(DEPOT);
        }

        @Override
        public Map<VanId, VanDetails> vans(Depot depot) {
            return Map.of(
                    VAN,
                    new VanDetails(
                            new Name("The green one"),
                            60,
                            800,
                            new Hours(new TimeOfDay("09:00"), new TimeOfDay("15:00")),
                            new Hours(new TimeOfDay("13:00"), new TimeOfDay("13:30")),
                            120,
                            List.of(new Speed(new TimeOfDay("11:00"), 25), new Speed(new TimeOfDay("17:00"), 30))));
        }

        @Override
        public List<PlannedSlot> slotsOn(Depot depot, LocalDate date) {
            return Stream.of("10", "12", "16")
                    .map(hour -> new WeeklySlot(
                            Weekday.of(date),
                            new TimeOfDay(hour + ":00"),
                            new TimeOfDay(Integer.parseInt(hour) + 2 + ":00"),
                            new Room(100, 20),
                            240))
                    .map(weekly -> new PlannedSlot(
                            SlotId.of(depot, date, weekly.from()), weekly.on(date, DEPOT.zone()), weekly))
                    .toList();
        }
    }
}
