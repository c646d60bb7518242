package consigne.eventstore;

import consigne.eventstore.event.CommandStep;
import consigne.eventstore.event.EventContent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Turns messages into what is stored. */
final class EventRecorder {

    /** How many events of each command this unit of work has stored already. */
    private static final String STEPS = EventRecorder.class.getName() + ".steps";

    private final Serializer serializer;
    private final String commandIdKey;

    EventRecorder(Serializer serializer, String commandIdKey) {
        this.serializer = serializer;
        this.commandIdKey = commandIdKey;
    }

    /** The events of a command are counted through its unit of work, which may store several times before it ends. */
    List<EventContent> of(List<? extends EventMessage<?>> messages) {
        Map<String, Integer> steps = new HashMap<>(storedSteps());
        List<EventContent> events = new ArrayList<>(messages.size());
        for (EventMessage<?> message : messages) {
            Object id = message.getMetaData().get(commandIdKey);
            CommandStep step =
                    id == null ? null : new CommandStep(id.toString(), steps.merge(id.toString(), 1, Integer::sum) - 1);
            events.add(content(message, step, serializer));
        }
        return events;
    }

    static EventContent snapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        return content(snapshot, null, serializer);
    }

    /** Tells the unit of work, if there is one, what is stored. */
    static void stored(List<EventContent> events, long lastPosition) {
        if (CurrentUnitOfWork.isStarted()) {
            Map<String, Object> resources = CurrentUnitOfWork.get().root().resources();
            resources.put(PostgresEventStorageEngine.LAST_POSITION, lastPosition);
            Map<String, Integer> steps = new HashMap<>(storedSteps());
            for (EventContent event : events) {
                CommandStep step = event.command();
                if (step != null) {
                    steps.merge(step.id(), step.index() + 1, Math::max);
                }
            }
            resources.put(STEPS, steps);
        }
    }

    private static Map<String, Integer> storedSteps() {
        return CurrentUnitOfWork.isStarted()
                ? CurrentUnitOfWork.get().root().getOrDefaultResource(STEPS, Map.of())
                : Map.of();
    }

    private static EventContent content(EventMessage<?> message, @Nullable CommandStep step, Serializer serializer) {
        Instant recordedAt = message.getTimestamp().truncatedTo(ChronoUnit.MICROS);
        DomainEventMessage<?> domain = message instanceof DomainEventMessage<?> event ? event : null;
        return new EventContent(
                domain == null ? message.getIdentifier() : domain.getAggregateIdentifier(),
                domain == null ? null : domain.getType(),
                domain == null ? 0 : domain.getSequenceNumber(),
                message.getIdentifier(),
                recordedAt,
                step,
                message.serializePayload(serializer, byte[].class),
                message.serializeMetaData(serializer, byte[].class));
    }
}
