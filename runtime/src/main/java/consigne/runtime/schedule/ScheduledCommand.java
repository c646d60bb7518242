package consigne.runtime.schedule;

import com.fasterxml.jackson.core.JsonProcessingException;
import consigne.api.Command;
import consigne.api.naming.ScheduledCommandNames;
import consigne.runtime.axon.EventJson;
import consigne.runtime.commands.Origin;

/**
 * A command as it waits for its time.
 *
 * @param type the frozen name of the command; that of its class in what was stored before commands had names
 * @param json its content
 */
record ScheduledCommand(String type, String json, Origin origin) {

    static ScheduledCommand of(Command command, Origin origin) {
        try {
            return new ScheduledCommand(nameOf(command), EventJson.mapper().writeValueAsString(command), origin);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("cannot be kept: " + command, unwritable);
        }
    }

    Command command() {
        try {
            return EventJson.mapper()
                    .readValue(
                            json,
                            ScheduledCommandNames.classNamed(type)
                                    .orElseThrow(() -> new IllegalStateException("no code knows: " + this)));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("cannot be read: " + this, unreadable);
        }
    }

    /** The frozen name of the command, whatever it was stored under. */
    String name() {
        return nameOf(command());
    }

    private static String nameOf(Command command) {
        return ScheduledCommandNames.nameOf(command.getClass())
                .orElseThrow(() -> new IllegalArgumentException("has no name to be kept under: " + command));
    }
}
