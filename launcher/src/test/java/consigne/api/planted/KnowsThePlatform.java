package consigne.api.planted;

import consigne.platform.deciding.Ids;

public interface KnowsThePlatform {
    Ids ids();
}
