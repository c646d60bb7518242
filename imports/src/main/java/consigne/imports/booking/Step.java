package consigne.imports.booking;

import consigne.api.Command;
import consigne.runtime.commands.Origin;

/** A command to be sent. */
record Step(Command command, Origin origin) {}
