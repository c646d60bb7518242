package consigne.command.planted;

import consigne.query.planted.ReachesIntoCommands;

public interface ReachesIntoQueries {
    ReachesIntoCommands queries();
}
