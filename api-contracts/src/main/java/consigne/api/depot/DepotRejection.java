package consigne.api.depot;

import consigne.api.NotThere;
import consigne.api.Rejection;
import consigne.api.place.Depot;

/** Why a command to a depot is refused. */
public sealed interface DepotRejection extends Rejection {

    /** There is no such depot. */
    record UnknownDepot(Depot depot) implements DepotRejection, NotThere {
        @Override
        public String explanation() {
            return "There is no depot " + depot + ".";
        }
    }

    /** The depot has no such van. */
    record UnknownVan(Depot depot, VanId van) implements DepotRejection, NotThere {
        @Override
        public String explanation() {
            return "The depot " + depot + " has no van " + van + ".";
        }
    }

    /**
     * The depot has as many vans as a depot may.
     *
     * @param most how many that is
     */
    record TooManyVans(Depot depot, int most) implements DepotRejection {
        @Override
        public String explanation() {
            return "The depot " + depot + " has " + most + " vans, and may not have more.";
        }
    }
}
