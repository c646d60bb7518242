package consigne.command.payment;

import consigne.api.Metadata;
import consigne.api.payment.PaymentEvent.AuthorisationRequested;
import consigne.api.payment.PaymentId;
import consigne.runtime.commands.Origin;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Knows which story asked the provider: its answer goes on with that, however late it comes. */
final class Attempts {

    private final EventStore events;

    Attempts(EventStore events) {
        this.events = events;
    }

    /** The origin of an answer as part of the story that has asked; as it is where nothing was asked. */
    Origin story(PaymentId payment, int attempt, Origin answer) {
        return events.readEvents(payment.toString(), 0)
                .asStream()
                .filter(event ->
                        event.getPayload() instanceof AuthorisationRequested asked && asked.attempt() == attempt)
                .findFirst()
                .<Origin>map(asked -> answer.inStory(
                        text(asked, Metadata.CORRELATION_ID), asked.getIdentifier(), text(asked, Metadata.INITIATOR)))
                .orElse(answer);
    }

    private static String text(DomainEventMessage<?> event, String key) {
        return Objects.toString(event.getMetaData().get(key), event.getIdentifier());
    }
}
