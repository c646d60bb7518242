package consigne.api.planted.back;

import consigne.api.planted.GoesThere;

public interface ComesBack {
    GoesThere there();
}
