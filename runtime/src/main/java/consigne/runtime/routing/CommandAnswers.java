package consigne.runtime.routing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import consigne.api.Event;
import consigne.api.Rejection;
import consigne.api.naming.RejectionNames;
import consigne.eventstore.CommandAlreadyStored;
import consigne.eventstore.EventStoreUnavailable;
import consigne.runtime.axon.EventJson;
import consigne.runtime.commands.CommandRefused;
import consigne.runtime.commands.CommandRehearsed;
import consigne.runtime.commands.CommandUnanswered;
import consigne.runtime.parking.PassingTrouble;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** Writes what an aggregate has answered, and has the sender see just what it would see beside the aggregate. */
final class CommandAnswers {

    private static final ObjectMapper JSON = EventJson.mapper();

    private static final Map<String, Class<? extends Rejection>> RULES = RejectionNames.all().keySet().stream()
            .collect(Collectors.toUnmodifiableMap(CommandAnswers::rule, type -> type));

    private final Serializer events;

    /** @param events writes events under their frozen names */
    CommandAnswers(Serializer events) {
        this.events = events;
    }

    /** The answer of a command that was carried out, or of one that was not. */
    CommandAnswer of(@Nullable Object result, @Nullable Throwable failure) {
        return switch (failure) {
            case null -> new CommandAnswer.Done(result instanceof Long version ? version : null);
            case CommandRefused refused ->
                new CommandAnswer.Refused(rule(refused.rejection().getClass()), JSON.valueToTree(refused.rejection()));
            case CommandRehearsed rehearsed ->
                new CommandAnswer.Rehearsed(
                        rehearsed.events().stream().map(this::written).toList());
            case CommandAlreadyStored before -> new CommandAnswer.StoredBefore(before.commandId());
            case ConcurrencyException lost -> new CommandAnswer.LostRace(String.valueOf(lost.getMessage()));
            case AggregateStreamCreationException lost -> new CommandAnswer.LostRace(String.valueOf(lost.getMessage()));
            case EventStoreUnavailable away -> new CommandAnswer.Unanswered(String.valueOf(away.getMessage()));
            case CommandUnanswered unanswered -> new CommandAnswer.Unanswered(String.valueOf(unanswered.getMessage()));
            default ->
                PassingTrouble.is(failure)
                        ? new CommandAnswer.Unanswered(failure.toString())
                        : new CommandAnswer.Failed(failure.toString());
        };
    }

    /**
     * What the command has come to.
     *
     * @return the version of its aggregate
     * @throws RuntimeException what the aggregate would have thrown
     */
    @Nullable
    Long result(CommandAnswer answer) {
        return switch (answer) {
            case CommandAnswer.Done(Long version) -> version;
            case CommandAnswer.Refused(String rule, JsonNode rejection) ->
                throw new CommandRefused(rejection(rule, rejection));
            case CommandAnswer.Rehearsed(var written) ->
                throw new CommandRehearsed(written.stream().map(this::event).toList());
            case CommandAnswer.StoredBefore(String commandId) -> throw new CommandAlreadyStored(commandId, 0, 0);
            case CommandAnswer.LostRace(String why) -> throw new ConcurrencyException(why);
            case CommandAnswer.Unanswered(String why) -> throw new CommandUnanswered(why);
            case CommandAnswer.Failed(String why) ->
                throw new IllegalStateException("The process that took the command failed: " + why);
        };
    }

    private static String rule(Class<? extends Rejection> type) {
        String pack = type.getPackageName();
        return pack.substring(pack.lastIndexOf('.') + 1) + "/"
                + RejectionNames.nameOf(type).orElseThrow();
    }

    private static Rejection rejection(String rule, JsonNode json) {
        return read(
                json,
                Optional.ofNullable(RULES.get(rule))
                        .orElseThrow(() -> new CommandUnanswered("refused by a rule that is not known here: " + rule)));
    }

    private CommandAnswer.WrittenEvent written(Event event) {
        SerializedObject<byte[]> written = events.serialize(event, byte[].class);
        try {
            return new CommandAnswer.WrittenEvent(
                    written.getType().getName(), written.getType().getRevision(), JSON.readTree(written.getData()));
        } catch (IOException impossible) {
            throw new IllegalStateException("no JSON: " + event, impossible);
        }
    }

    private Event event(CommandAnswer.WrittenEvent written) {
        try {
            return events.deserialize(new SimpleSerializedObject<>(
                    JSON.writeValueAsBytes(written.event()), byte[].class, written.name(), written.revision()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("no JSON: " + written, impossible);
        }
    }

    private static <T> T read(JsonNode json, Class<T> type) {
        try {
            return JSON.treeToValue(json, type);
        } catch (JsonProcessingException unreadable) {
            throw new CommandUnanswered("answered by what cannot be read here: " + json, unreadable);
        }
    }
}
