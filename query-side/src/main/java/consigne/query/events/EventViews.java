package consigne.query.events;

import consigne.api.history.EventView;
import consigne.api.history.HistoryActor;
import consigne.query.pseudonym.Pseudonyms;
import consigne.query.recorded.Circumstances;
import consigne.query.recorded.RawEvent;
import consigne.query.rows.ViewJson;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Map;
import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows events, to each as much as they are told. */
@Component
public final class EventViews {

    private final Pseudonyms pseudonyms;

    EventViews(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /** An event with all that is stored of it. */
    public EventView whole(RawEvent event) {
        return show(event, Disclosure.WHOLE);
    }

    EventView show(RawEvent event, Disclosure disclosure) {
        Circumstances circumstances = circumstances(event);
        return switch (disclosure) {
            case WHOLE ->
                view(
                        event,
                        event.aggregateId(),
                        circumstances,
                        ViewJson.read(new String(event.payload(), StandardCharsets.UTF_8), Object.class));
            case PSEUDONYMOUS ->
                view(event, pseudonyms.ofAggregate(event.aggregateId()), withoutPersons(circumstances), null);
        };
    }

    /** What is kept beside an event; nothing where that is damaged: the event is shown all the same. */
    private static Circumstances circumstances(RawEvent event) {
        try {
            return event.circumstances();
        } catch (SerializationException | DateTimeException damaged) {
            return Circumstances.of(Map.of());
        }
    }

    private Circumstances withoutPersons(Circumstances whole) {
        return new Circumstances(
                whole.commandId(),
                whole.command(),
                whole.correlationId(),
                whole.causationId(),
                pseudonyms.ofActor(whole.actor(), whole.role(), whole.channel()),
                whole.role(),
                whole.channel(),
                whole.initiator() == null ? null : pseudonyms.of(whole.initiator()),
                null,
                whole.occurredAt(),
                whole.clockDoubtful());
    }

    private static EventView view(RawEvent event, String aggregateId, Circumstances told, @Nullable Object data) {
        return new EventView(
                event.position(),
                event.name().toString(),
                event.id(),
                aggregateId,
                event.sequence(),
                event.recordedAt(),
                told.occurredAt(),
                told.clockDoubtful() ? true : null,
                new HistoryActor(told.actor(), told.role(), told.channel()),
                told.initiator(),
                told.reason(),
                told.correlationId(),
                told.commandId(),
                told.command(),
                told.causationId(),
                data);
    }
}
