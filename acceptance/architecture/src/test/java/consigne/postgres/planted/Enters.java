package consigne.postgres.planted;

import consigne.postgres.planted.back.Leaves;

public interface Enters {
    Leaves exit();
}
