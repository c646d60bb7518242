package consigne.runtime.planted;

import consigne.postgres.server.Keeper;

public interface ReachesIntoPostgres {
    Keeper keeper();
}
