package consigne.api.round;

import consigne.api.NotThere;
import consigne.api.OrderId;
import consigne.api.Rejection;
import consigne.api.depot.VanId;
import consigne.api.round.plan.RoundObstacle;
import consigne.api.slot.SlotId;
import java.util.List;

/** Why a command to the rounds of a slot is refused. */
public sealed interface RoundsRejection extends Rejection {

    /** No rounds were planned for the slot. */
    record NoRounds(SlotId slot) implements RoundsRejection, NotThere {
        @Override
        public String explanation() {
            return "No rounds are planned for the slot " + slot + ".";
        }
    }

    /** The order is not among those that were planned. */
    record UnknownStop(SlotId slot, OrderId orderId) implements RoundsRejection, NotThere {
        @Override
        public String explanation() {
            return "The order " + orderId + " is on no plan of the slot " + slot + ".";
        }
    }

    /** The van is not among those of the slot. */
    record NotAmongTheVans(SlotId slot, VanId van) implements RoundsRejection, NotThere {
        @Override
        public String explanation() {
            return "The van " + van + " does not drive in the slot " + slot + ".";
        }
    }

    /** Rounds are being searched, and would be planned over what is changed now. */
    record StillSearching(SlotId slot) implements RoundsRejection {
        @Override
        public String explanation() {
            return "The rounds of the slot " + slot + " are being searched. Wait for the search, or stop it.";
        }
    }

    /**
     * The search is to end, or has ended: somebody stopped it, or asked for another.
     *
     * @param request its number
     */
    record SearchIsOver(SlotId slot, int request) implements RoundsRejection {
        @Override
        public String explanation() {
            return "The search " + request + " for rounds of the slot " + slot + " is over.";
        }
    }

    /**
     * The stop cannot be there.
     *
     * @param obstacles what stands against it
     */
    record StopDoesNotFit(SlotId slot, OrderId orderId, VanId van, List<RoundObstacle> obstacles)
            implements RoundsRejection {
        @Override
        public String explanation() {
            return "The van " + van + " cannot visit the order " + orderId + " there: "
                    + RoundObstacle.explanation(obstacles) + ".";
        }
    }

    /**
     * What was found cannot be driven.
     *
     * @param obstacles what stands against it
     */
    record NotToBeDriven(SlotId slot, List<RoundObstacle> obstacles) implements RoundsRejection {
        @Override
        public String explanation() {
            return "The rounds that were found for the slot " + slot + " cannot be driven: "
                    + RoundObstacle.explanation(obstacles) + ".";
        }
    }
}
