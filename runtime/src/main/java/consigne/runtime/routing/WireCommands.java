package consigne.runtime.routing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.google.protobuf.ByteString;
import consigne.api.naming.CommandNames;
import consigne.runtime.axon.EventJson;
import consigne.runtime.commands.CommandUnanswered;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.ProcessingInstruction;
import io.axoniq.axonserver.grpc.ProcessingKey;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;

/** Commands and what became of them, as Axon Server carries them: commands under their names, all else as text. */
final class WireCommands {

    private static final String ANSWER = "answer";

    private final String client;
    private final String component;

    /**
     * @param client what Axon Server knows this process by
     * @param component the kind of process
     */
    WireCommands(String client, String component) {
        this.client = client;
        this.component = component;
    }

    /** Commands to one aggregate go to one process, as long as it lives. */
    Command written(CommandMessage<? extends consigne.api.Command> message) {
        consigne.api.Command command = message.getPayload();
        Command.Builder written = Command.newBuilder()
                .setMessageIdentifier(UUID.randomUUID().toString())
                .setName(CommandNames.of(command.getClass()))
                .setTimestamp(System.currentTimeMillis())
                .setPayload(json(CommandNames.of(command.getClass()), command))
                .addProcessingInstructions(ProcessingInstruction.newBuilder()
                        .setKey(ProcessingKey.ROUTING_KEY)
                        .setValue(MetaDataValue.newBuilder().setTextValue(command.aggregateId())))
                .setClientId(client)
                .setComponentName(component);
        message.getMetaData()
                .forEach((key, value) -> written.putMetaData(
                        key,
                        MetaDataValue.newBuilder()
                                .setTextValue(value.toString())
                                .build()));
        return written.build();
    }

    /** The message that {@link #written} was given, but for its id. */
    static <C extends consigne.api.Command> CommandMessage<C> read(Command written, Class<C> type) {
        Map<String, String> metadata = new HashMap<>();
        written.getMetaDataMap().forEach((key, value) -> metadata.put(key, value.getTextValue()));
        return new GenericCommandMessage<>(
                new GenericMessage<>(written.getMessageIdentifier(), content(written.getPayload(), type), metadata),
                type.getName());
    }

    static CommandResponse written(CommandAnswer answer, Command command) {
        return CommandResponse.newBuilder()
                .setMessageIdentifier(UUID.randomUUID().toString())
                .setRequestIdentifier(command.getMessageIdentifier())
                .setPayload(json(ANSWER, answer))
                .build();
    }

    static CommandAnswer read(CommandResponse written) {
        return content(written.getPayload(), CommandAnswer.class);
    }

    private static SerializedObject json(String type, Object content) {
        try {
            return SerializedObject.newBuilder()
                    .setType(type)
                    .setData(ByteString.copyFrom(EventJson.mapper().writeValueAsBytes(content)))
                    .build();
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("cannot be sent: " + content, unwritable);
        }
    }

    /** What a newer process has added is not passed over: what it asks for would be done by half. */
    private static <T> T content(SerializedObject written, Class<T> type) {
        try {
            return EventJson.strictMapper().readValue(written.getData().toByteArray(), type);
        } catch (IOException unreadable) {
            throw new CommandUnanswered("cannot be read here: " + written.getType(), unreadable);
        }
    }
}
