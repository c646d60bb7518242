package consigne.query.planted;

import consigne.runtime.deciding.Commands;

public interface SendsCommands {
    Commands commands();
}
