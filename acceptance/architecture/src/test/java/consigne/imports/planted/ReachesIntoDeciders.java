package consigne.imports.planted;

import consigne.command.planted.PublicForNobody;

public interface ReachesIntoDeciders {
    PublicForNobody commandSide();
}
