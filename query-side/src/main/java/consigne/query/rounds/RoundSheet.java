package consigne.query.rounds;

import consigne.api.OrderId;
import consigne.api.depot.VanId;
import consigne.api.round.RoundId;
import consigne.api.round.plan.PlannedRound;
import consigne.api.round.plan.PlannedStop;
import consigne.api.round.plan.StopToPlan;
import consigne.api.round.view.RoundView;
import consigne.api.round.view.RoundView.RoundStop;
import consigne.api.round.view.RoundsView;
import consigne.api.round.view.RoundsView.PinnedStop;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One van's round as those see it who load it and drive it; without orders that gave their slot up a moment ago. */
final class RoundSheet {

    private RoundSheet() {}

    /** The round of a van; empty where it drives none. */
    static Optional<RoundView> of(RoundsView rounds, VanId van) {
        return rounds.plan().rounds().stream()
                .filter(round -> round.van().equals(van))
                .findFirst()
                .map(round -> sheet(rounds, round));
    }

    private static RoundView sheet(RoundsView rounds, PlannedRound round) {
        Map<OrderId, StopToPlan> stops =
                rounds.task().stops().stream().collect(Collectors.toMap(StopToPlan::orderId, Function.identity()));
        List<PlannedStop> way = round.stops().stream()
                .filter(stop -> stops.containsKey(stop.orderId()))
                .toList();
        return new RoundView(
                RoundId.of(rounds.slot(), round.van()),
                rounds.task().times(),
                round.leaves(),
                round.returns(),
                round.metres(),
                round.loaded(),
                IntStream.range(0, way.size())
                        .mapToObj(index -> stop(rounds, stops, index + 1, way.get(index)))
                        .toList(),
                way.stream().map(PlannedStop::orderId).toList().reversed());
    }

    private static RoundStop stop(RoundsView rounds, Map<OrderId, StopToPlan> stops, int number, PlannedStop planned) {
        StopToPlan stop = Objects.requireNonNull(stops.get(planned.orderId()));
        return new RoundStop(
                number,
                stop.orderId(),
                stop.booking(),
                stop.empties(),
                planned.begins(),
                planned.leaves(),
                rounds.pins().stream().map(PinnedStop::orderId).anyMatch(stop.orderId()::equals));
    }
}
