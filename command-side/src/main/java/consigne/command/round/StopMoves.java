package consigne.command.round;

import consigne.api.OrderId;
import consigne.api.depot.VanId;
import consigne.api.round.RoundsCommand.MoveStop;
import consigne.api.round.RoundsEvent;
import consigne.api.round.RoundsEvent.StopMoved;
import consigne.api.round.RoundsRejection.NotAmongTheVans;
import consigne.api.round.RoundsRejection.StillSearching;
import consigne.api.round.RoundsRejection.StopDoesNotFit;
import consigne.api.round.RoundsRejection.UnknownStop;
import consigne.api.round.plan.Itinerary;
import consigne.api.round.plan.RoundObstacle;
import consigne.api.round.plan.SlotPlan;
import consigne.command.round.RoundsState.Requested;
import consigne.planning.AddressMap;
import consigne.planning.TaskOnMap;
import consigne.runtime.deciding.Decision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides whether a stop can be where a dispatcher wants it. */
record StopMoves(AddressMap addresses, Requested rounds) {

    Decision<RoundsEvent> decide(MoveStop c) {
        if (!rounds.knows(c.orderId())) {
            return Decision.refuse(new UnknownStop(c.slotId(), c.orderId()));
        }
        if (!rounds.has(c.to())) {
            return Decision.refuse(new NotAmongTheVans(c.slotId(), c.to()));
        }
        if (rounds.isSearching()) {
            return Decision.refuse(new StillSearching(c.slotId()));
        }
        Map<OrderId, VanId> pins = new HashMap<>(rounds.pins());
        pins.put(c.orderId(), c.to());
        TaskOnMap map = addresses.locate(Tasks.pinned(rounds.task(), pins));
        List<Itinerary> before = rounds.plan().itineraries();
        List<Itinerary> after = map.moved(before, c.orderId(), c.to(), c.position());
        List<RoundObstacle> obstacles = map.obstacles(after);
        if (!obstacles.isEmpty()) {
            return Decision.refuse(new StopDoesNotFit(c.slotId(), c.orderId(), c.to(), obstacles));
        }
        return after.equals(before) && c.to().equals(rounds.pins().get(c.orderId()))
                ? Decision.nothingToDo()
                : Decision.accept(moved(c, map.plan(after)));
    }

    private StopMoved moved(MoveStop c, SlotPlan plan) {
        int position = plan.rounds().stream()
                .filter(round -> round.van().equals(c.to()))
                .map(round -> round.orders().indexOf(c.orderId()) + 1)
                .findFirst()
                .orElseThrow();
        return new StopMoved(
                c.slotId(),
                c.orderId(),
                rounds.vanOf(c.orderId()).orElse(null),
                c.to(),
                position,
                plan.metres() - rounds.plan().metres(),
                plan);
    }
}
