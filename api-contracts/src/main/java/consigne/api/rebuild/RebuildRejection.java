package consigne.api.rebuild;

import consigne.api.Rejection;

/** Why a rebuild of a read model is refused. */
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
}
