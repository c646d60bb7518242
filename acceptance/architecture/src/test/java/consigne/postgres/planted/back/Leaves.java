package consigne.postgres.planted.back;

import consigne.postgres.planted.Enters;

public interface Leaves {
    Enters entrance();
}
