package consigne.saga.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import consigne.api.Metadata;
import consigne.api.payment.PaymentEvent;
import consigne.runtime.axon.EventJson;
import consigne.runtime.deciding.Actor;
import consigne.runtime.deciding.Ids;
import consigne.runtime.deciding.Origin;
import org.axonframework.eventhandling.EventMessage;

/**
 * What a payment requested of the provider, in a form that can wait.
 *
 * @param type the class of the event
 * @param json the event
 * @param eventId its id, from which that of the command with the answer is derived
 */
record ProviderCall(String type, String json, String eventId, String correlationId, String initiator) {

    private static final Actor PROVIDER = new Actor("payment-provider", "provider", "saga");

    static ProviderCall of(PaymentEvent event, EventMessage<?> message) {
        try {
            return new ProviderCall(
                    event.getClass().getName(),
                    EventJson.mapper().writeValueAsString(event),
                    message.getIdentifier(),
                    metadata(message, Metadata.CORRELATION_ID, message.getIdentifier()),
                    metadata(message, Metadata.INITIATOR, PROVIDER.subject()));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("cannot be kept: " + event, unwritable);
        }
    }

    PaymentEvent event() {
        try {
            return EventJson.mapper().readValue(json, Class.forName(type).asSubclass(PaymentEvent.class));
        } catch (JsonProcessingException | ClassNotFoundException unreadable) {
            throw new IllegalStateException("cannot be read: " + this, unreadable);
        }
    }

    /** Where the command with the provider's answer comes from. */
    Origin origin() {
        String commandId = Ids.derived(eventId, "provider").toString();
        return new Origin(commandId, correlationId, eventId, PROVIDER, initiator, null, null, null);
    }

    private static String metadata(EventMessage<?> message, String key, String otherwise) {
        return String.valueOf(message.getMetaData().getOrDefault(key, otherwise));
    }
}
