package consigne.api.planted;

import consigne.api.planted.back.ComesBack;

public interface GoesThere {
    ComesBack back();
}
