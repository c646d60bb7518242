package consigne.query.planted;

import consigne.command.planted.PublicForNobody;

public interface ReachesIntoCommands {
    PublicForNobody commandSide();
}
