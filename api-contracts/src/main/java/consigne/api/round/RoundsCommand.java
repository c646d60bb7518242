package consigne.api.round;

import consigne.api.Command;
import consigne.api.OrderId;
import consigne.api.Reason;
import consigne.api.depot.VanId;
import consigne.api.form.Form;
import consigne.api.round.plan.Itinerary;
import consigne.api.slot.SlotId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of the rounds of a slot. */
public sealed interface RoundsCommand extends Command {

    /** The most stops before another on one round. */
    int MOST_STOPS = 1_000;

    SlotId slotId();

    @Override
    default String aggregateId() {
        return RoundId.aggregateOf(slotId());
    }

    /**
     * Has rounds searched for the orders that the slot has now, instead of those that are planned.
     *
     * @param effort how long; as the shop usually does where nothing is said
     */
    record RequestRounds(SlotId slotId, @Nullable SearchEffort effort) implements RoundsCommand {}

    /**
     * Says how far a search has come; refused where it is to end.
     *
     * @param request which search, by its number
     */
    record ReportSearch(SlotId slotId, int request, SearchReport report) implements RoundsCommand {}

    /** Ends a search: what it has found by then is planned. */
    record StopSearch(SlotId slotId) implements RoundsCommand {}

    /**
     * Plans what a search has found; does nothing for one that is over.
     *
     * @param request which search, by its number
     * @param attempts how many it has made
     */
    record PlanRounds(SlotId slotId, int request, List<Itinerary> itineraries, long attempts) implements RoundsCommand {
        public PlanRounds {
            itineraries = List.copyOf(itineraries);
        }
    }

    /**
     * Has another van visit a stop, or the same one sooner or later; it is pinned to that van then.
     *
     * @param position which of the van's stops it is to be, counted from 1; where it costs least if none is said
     */
    record MoveStop(
            SlotId slotId,
            OrderId orderId,
            VanId to,
            @Nullable Integer position) implements RoundsCommand {
        public MoveStop {
            Form.required("to", to);
            if (position != null) {
                Form.within("position", position, 1, MOST_STOPS);
            }
        }
    }

    /** Has no other van visit a stop than the one that does, however often rounds are searched. */
    record PinStop(SlotId slotId, OrderId orderId, VanId van) implements RoundsCommand {
        public PinStop {
            Form.required("van", van);
        }
    }

    /** Lets any van visit a stop again. */
    record UnpinStop(SlotId slotId, OrderId orderId) implements RoundsCommand {}

    /** Takes an order off its round that is not delivered in the slot any more. */
    record DropStop(SlotId slotId, OrderId orderId) implements RoundsCommand {}

    /**
     * Plans without a van that broke down, with as few changes for the others as can be.
     *
     * @param effort how long; as the shop usually does where nothing is said
     */
    record TakeVanOff(
            SlotId slotId,
            VanId van,
            Reason reason,
            @Nullable SearchEffort effort) implements RoundsCommand {
        public TakeVanOff {
            Form.required("van", van);
            Form.required("reason", reason);
        }
    }
}
