package consigne.command.imports.booking;

import consigne.api.Command;
import consigne.platform.deciding.Origin;

/** A command to be sent. */
record Step(Command command, Origin origin) {}
