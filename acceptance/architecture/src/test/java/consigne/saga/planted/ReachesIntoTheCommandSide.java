package consigne.saga.planted;

import consigne.command.planted.PublicForNobody;

public interface ReachesIntoTheCommandSide {
    PublicForNobody commandSide();
}
