package consigne.saga.payment;

import consigne.api.Metadata;
import consigne.api.payment.PaymentCommand;
import consigne.api.payment.PaymentCommand.RecordAuthorised;
import consigne.api.payment.PaymentCommand.RecordCaptured;
import consigne.api.payment.PaymentCommand.RecordDeclined;
import consigne.api.payment.PaymentCommand.RecordRefunded;
import consigne.api.payment.PaymentCommand.RecordVoided;
import consigne.api.payment.PaymentEvent.AuthorisationRequested;
import consigne.api.payment.PaymentEvent.CaptureRequested;
import consigne.api.payment.PaymentEvent.RefundRequested;
import consigne.api.payment.PaymentEvent.VoidRequested;
import consigne.api.payment.PaymentId;
import consigne.platform.deciding.Actor;
import consigne.platform.deciding.Commands;
import consigne.platform.deciding.Ids;
import consigne.platform.deciding.Origin;
import consigne.platform.deciding.Outcome;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Calls the provider for what payments request, and tells them what it answered. */
@Component
@ProcessingGroup("payment-provider")
class ProviderCalls {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderCalls.class);
    private static final Actor PROVIDER = new Actor("payment-provider", "provider", "saga");

    private final PaymentProvider provider;
    private final Commands commands;

    ProviderCalls(PaymentProvider provider, Commands commands) {
        this.provider = provider;
        this.commands = commands;
    }

    @EventHandler
    void on(AuthorisationRequested asked, EventMessage<?> message) {
        PaymentId payment = asked.paymentId();
        int attempt = asked.attempt();
        switch (provider.authorise(key(payment, attempt), payment.orderId(), attempt, asked.method(), asked.amount())) {
            case PaymentProvider.Answer.Authorised _ -> tell(new RecordAuthorised(payment, attempt), message);
            case PaymentProvider.Answer.Declined(var reason) ->
                tell(new RecordDeclined(payment, attempt, reason), message);
            case PaymentProvider.Answer.Later _ ->
                LOG.info("The provider answers attempt {} of {} later", attempt, payment);
        }
    }

    @EventHandler
    void on(VoidRequested requested, EventMessage<?> message) {
        provider.setFree(key(requested.paymentId(), requested.attempt()));
        tell(new RecordVoided(requested.paymentId(), requested.attempt()), message);
    }

    @EventHandler
    void on(CaptureRequested requested, EventMessage<?> message) {
        provider.capture(key(requested.paymentId(), requested.attempt()), requested.amount());
        tell(new RecordCaptured(requested.paymentId(), requested.amount()), message);
    }

    @EventHandler
    void on(RefundRequested requested, EventMessage<?> message) {
        PaymentId payment = requested.paymentId();
        provider.refund(payment + ":refund:" + requested.refund(), payment.orderId(), requested.amount());
        tell(new RecordRefunded(requested.paymentId(), requested.refund(), requested.amount()), message);
    }

    private void tell(PaymentCommand command, EventMessage<?> message) {
        String id = Ids.derived(message.getIdentifier(), "provider").toString();
        Origin origin = new Origin(
                id,
                String.valueOf(message.getMetaData().getOrDefault(Metadata.CORRELATION_ID, id)),
                message.getIdentifier(),
                PROVIDER,
                String.valueOf(message.getMetaData().getOrDefault(Metadata.INITIATOR, PROVIDER.subject())),
                null,
                null,
                null);
        if (commands.execute(command, origin) instanceof Outcome.Refused(var why)) {
            LOG.warn("{} does not take {}: {}", command.aggregateId(), command, why.explanation());
        }
    }

    private static String key(PaymentId payment, int attempt) {
        return payment + ":" + attempt;
    }
}
