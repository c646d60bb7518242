package consigne.api.rebuild;

import consigne.api.Rejection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why a rebuild of a read model is refused, or what only a rebuild would show. */
public sealed interface RebuildRejection extends Rejection {

    /**
     * The read model is being rebuilt already, or has a rebuild that nobody has decided about.
     *
     * @param readModel its name
     * @param rebuild the id of that rebuild
     * @param phase how far that has got
     */
    record RebuildGoingOn(String readModel, String rebuild, String phase) implements RebuildRejection {
        @Override
        public String explanation() {
            return "The rebuild " + rebuild + " of " + readModel + " is in phase " + phase
                    + ": it ends, or is switched to, or cancelled, before another begins.";
        }
    }

    /**
     * In its phase nothing of the kind can be done with a rebuild.
     *
     * @param rebuild its id
     * @param phase how far it has got
     */
    record NotInPhase(String rebuild, String phase) implements RebuildRejection {
        @Override
        public String explanation() {
            return "The rebuild " + rebuild + " is in phase " + phase + ".";
        }
    }

    /**
     * There is no version left that could take the place of the one in service.
     *
     * @param readModel the name of the read model
     */
    record NoVersionLeft(String readModel) implements RebuildRejection {
        @Override
        public String explanation() {
            return "The other version of " + readModel + " is not kept up to date any more.";
        }
    }

    /**
     * So many copies of the read model are kept that there is no room for another.
     *
     * @param readModel its name
     * @param most how many may be kept
     */
    record TooManyCopies(String readModel, int most) implements RebuildRejection {
        @Override
        public String explanation() {
            return "There are " + most + " copies of " + readModel
                    + " already: one of them is cancelled, or its time ends, before another is made.";
        }
    }

    /**
     * There is a copy of the read model at the position already.
     *
     * @param readModel its name
     * @param until the position
     * @param rule what it is computed by
     */
    record CopyExists(String readModel, long until, String rule) implements RebuildRejection {
        @Override
        public String explanation() {
            return "There is a copy of " + readModel + " by the rule " + rule + " at position " + until + " already.";
        }
    }

    /**
     * Lists as of a position are read from a copy, and there is none of the read model at that position.
     *
     * @param readModel its name
     * @param until the position
     * @param rule what the copy would have to be computed by, which is what queries see now
     * @param from since when that differs from the usual rule; none for all time
     */
    record NoCopyAsOf(
            String readModel,
            long until,
            String rule,
            @Nullable Instant from) implements RebuildRejection {
        @Override
        public String explanation() {
            return "There is no copy of " + readModel + " at position " + until + ". POST /api/read-models/" + readModel
                    + "/rebuilds with {\"until\": \"" + until + "\", \"rule\": \"" + rule + "\""
                    + (from == null ? "" : ", \"from\": \"" + from + "\"")
                    + "} has one made, which is kept for a while.";
        }
    }
}
