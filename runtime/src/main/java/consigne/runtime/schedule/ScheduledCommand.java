package consigne.runtime.schedule;

import com.fasterxml.jackson.core.JsonProcessingException;
import consigne.api.Command;
import consigne.runtime.axon.EventJson;
import consigne.runtime.deciding.Origin;

/**
 * A command as it waits for its time.
 *
 * @param type the class of the command
 * @param json its content
 */
record ScheduledCommand(String type, String json, Origin origin) {

    static ScheduledCommand of(Command command, Origin origin) {
        try {
            return new ScheduledCommand(
                    command.getClass().getName(), EventJson.mapper().writeValueAsString(command), origin);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("cannot be kept: " + command, unwritable);
        }
    }

    Command command() {
        try {
            return EventJson.mapper().readValue(json, Class.forName(type).asSubclass(Command.class));
        } catch (JsonProcessingException | ClassNotFoundException unreadable) {
            throw new IllegalStateException("cannot be read: " + this, unreadable);
        }
    }
}
