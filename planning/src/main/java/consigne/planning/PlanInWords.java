package consigne.planning;

import consigne.api.OrderId;
import consigne.api.depot.VanId;
import consigne.api.round.plan.Cargo;
import consigne.api.round.plan.Elsewhere;
import consigne.api.round.plan.PlannedRound;
import consigne.api.round.plan.PlannedStop;
import consigne.api.round.plan.SlotPlan;
import consigne.api.round.plan.StopToPlan;
import consigne.api.round.plan.UnplacedStop;
import consigne.api.round.plan.UnplacedStop.WhyUnplaced;
import consigne.rounds.Alternative;
import consigne.rounds.Load;
import consigne.rounds.Round;
import consigne.rounds.RoundPlan;
import consigne.rounds.Stop;
import consigne.rounds.Van;
import consigne.rounds.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in the shop's words who drives where and when, and what the best other place of each stop would cost. */
record PlanInWords(TaskOnMap map, RoundPlan found) {

    private static final int HUNDREDTHS = 100;

    SlotPlan plan() {
        return new SlotPlan(found.rounds().stream().map(this::round).toList(), unplaced());
    }

    private PlannedRound round(Round round) {
        return new PlannedRound(
                new VanId(round.van().id()),
                at(round.leaves()),
                at(round.returns()),
                whole(round.metres()),
                cargo(round.loaded()),
                round.visits().stream().map(visit -> stop(round.van(), visit)).toList());
    }

    private PlannedStop stop(Van van, Visit visit) {
        double costs = Alternative.asPlanned(map.toPlan(), found, visit.stop())
                .orElseThrow()
                .extraMetres();
        return new PlannedStop(
                new OrderId(visit.stop().id()),
                at(visit.arrives()),
                at(visit.begins()),
                at(visit.leaves()),
                cargo(visit.onBoard()),
                whole(costs),
                best(visit.stop(), van));
    }

    private List<UnplacedStop> unplaced() {
        Set<Stop> left = Set.copyOf(found.unplaced());
        return map.task().stops().stream()
                .map(StopToPlan::orderId)
                .flatMap(order -> unplaced(order, left))
                .toList();
    }

    private Stream<UnplacedStop> unplaced(OrderId order, Set<Stop> left) {
        Stop stop = map.stops().get(order.toString());
        if (stop == null) {
            return Stream.of(new UnplacedStop(order, WhyUnplaced.NOT_ON_THE_MAP, null));
        }
        return left.contains(stop) ? Stream.of(unplaced(order, stop)) : Stream.empty();
    }

    private UnplacedStop unplaced(OrderId order, Stop stop) {
        return map.toPlan().vans().isEmpty()
                ? new UnplacedStop(order, WhyUnplaced.NO_VAN, null)
                : new UnplacedStop(order, WhyUnplaced.DOES_NOT_FIT, best(stop, null));
    }

    private @Nullable Elsewhere best(Stop stop, @Nullable Van own) {
        Obstacles words = new Obstacles(map.vans());
        return Alternative.of(map.toPlan(), found, stop).stream()
                .filter(each -> !each.van().equals(own))
                .findFirst()
                .map(each -> new Elsewhere(
                        new VanId(each.van().id()),
                        each.position() + 1,
                        whole(each.extraMetres()),
                        each.faults().stream().map(words::of).toList()))
                .orElse(null);
    }

    private Instant at(double seconds) {
        return map.task().times().begins().plusSeconds(Math.round(seconds));
    }

    private static Cargo cargo(Load load) {
        return new Cargo(Math.ceilDiv(load.crateHundredths(), HUNDREDTHS), load.grams());
    }

    private static int whole(double metres) {
        return Math.toIntExact(Math.round(metres));
    }
}
