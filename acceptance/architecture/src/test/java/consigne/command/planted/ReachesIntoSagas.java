package consigne.command.planted;

import consigne.saga.planted.ReachesIntoTheCommandSide;

public interface ReachesIntoSagas {
    ReachesIntoTheCommandSide sagas();
}
