package consigne.query.planted;

import consigne.runtime.commands.Commands;

public interface SendsCommands {
    Commands commands();
}
