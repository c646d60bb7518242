package consigne.saga.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import consigne.api.Event;
import consigne.api.naming.EventName;
import consigne.api.naming.EventNames;
import consigne.api.naming.EventRevision;
import consigne.api.payment.PaymentEvent;
import consigne.runtime.axon.EventJson;
import consigne.runtime.commands.Actor;
import consigne.runtime.commands.Origin;
import consigne.runtime.ids.Ids;
import consigne.saga.OriginOfStep;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;

/**
 * What a payment requested of the provider, in a form that can wait.
 *
 * @param type the frozen name of the event, its revision included; that of its class in what was stored before
 * @param json the event
 * @param eventId its id, from which that of the command with the answer is derived
 */
record ProviderCall(String type, String json, String eventId, String correlationId, String initiator) {

    /** The names of classes that calls were stored under before they were stored under the names of events. */
    private static final Map<String, String> FORMERLY = Map.of(
            "consigne.api.payment.PaymentEvent$AuthorisationRequested", "payment.authorisation-requested.v1",
            "consigne.api.payment.PaymentEvent$VoidRequested", "payment.void-requested.v1",
            "consigne.api.payment.PaymentEvent$CaptureRequested", "payment.capture-requested.v1",
            "consigne.api.payment.PaymentEvent$RefundRequested", "payment.refund-requested.v1");

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private static final Actor PROVIDER = new Actor("payment-provider", "provider", "saga");

    static ProviderCall of(PaymentEvent event, EventMessage<?> message) {
        Origin origin = OriginOfStep.about(message, PROVIDER, commandId(message.getIdentifier()));
        try {
            return new ProviderCall(
                    nameOf(event.getClass()).toString(),
                    EventJson.mapper().writeValueAsString(event),
                    message.getIdentifier(),
                    origin.correlationId(),
                    origin.initiator());
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("cannot be kept: " + event, unwritable);
        }
    }

    PaymentEvent event() {
        try {
            ObjectMapper mapper = EventJson.mapper();
            return mapper.convertValue(
                    revision().upcast(mapper.readValue(json, FIELDS)),
                    revision().type().asSubclass(PaymentEvent.class));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("cannot be read: " + this, unreadable);
        }
    }

    /** The frozen name of the event, whatever it was stored under. */
    String name() {
        return FORMERLY.getOrDefault(type, type);
    }

    /** How the event is read; one of a revision that nobody ever stored is never guessed at. */
    private EventRevision revision() {
        int end = Math.max(name().lastIndexOf('.'), 0);
        return EventNames.revision(
                        new EventName(name().substring(0, end), name().substring(Math.min(end + 1, name().length()))))
                .orElseThrow(() -> new IllegalStateException("no code knows: " + this));
    }

    private static EventName nameOf(Class<? extends Event> event) {
        return EventNames.nameOf(event)
                .orElseThrow(() -> new IllegalArgumentException("has no name to be kept under: " + event));
    }

    /** Where the command with the provider's answer comes from. */
    Origin origin() {
        return Origin.of(commandId(eventId), PROVIDER).inStory(correlationId, eventId, initiator);
    }

    private static String commandId(String eventId) {
        return Ids.derived(eventId, "provider").toString();
    }
}
