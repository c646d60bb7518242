package consigne.runtime.axon;

import consigne.api.Command;
import consigne.api.Metadata;
import consigne.api.naming.CommandNames;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/** Writes on every event which command it follows from, and where that command came from. */
final class CommandOrigins implements CorrelationDataProvider {

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        if (!(message instanceof CommandMessage<?> command)) {
            return Map.of();
        }
        Map<String, Object> origin = new HashMap<>(message.getMetaData());
        origin.remove(Metadata.EXPECTED_VERSION);
        origin.remove(Metadata.OCCURRED_AT_IS_CLAIMED);
        origin.remove(Metadata.REHEARSAL);
        origin.put(Metadata.COMMAND, CommandNames.of(command.getPayloadType().asSubclass(Command.class)));
        return origin;
    }
}
