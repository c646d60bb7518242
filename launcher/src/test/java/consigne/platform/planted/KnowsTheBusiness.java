package consigne.platform.planted;

import consigne.command.planted.PublicForNobody;

public interface KnowsTheBusiness {
    PublicForNobody business();
}
