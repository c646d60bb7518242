package consigne.benchmarks.axon.orders;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import consigne.benchmarks.axon.orders.PaymentCommand.AuthorisePayment;
import consigne.benchmarks.axon.orders.PaymentCommand.CapturePayment;
import consigne.benchmarks.axon.orders.PaymentCommand.RequestAuthorisation;
import consigne.benchmarks.axon.orders.PaymentCommand.RequestCapture;
import consigne.benchmarks.axon.orders.PaymentEvent.AuthorisationRequested;
import consigne.benchmarks.axon.orders.PaymentEvent.CaptureRequested;
import consigne.benchmarks.axon.orders.PaymentEvent.PaymentAuthorised;
import consigne.benchmarks.axon.orders.PaymentEvent.PaymentCaptured;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The payment of an order; money in cents. */
@Aggregate(cache = "aggregates")
class Payment {

    @AggregateIdentifier
    private @Nullable String paymentId;

    private String orderId = "";
    private long asked;
    private long authorised;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void request(RequestAuthorisation command) {
        apply(new AuthorisationRequested(
                command.paymentId(), command.orderId(), command.paymentMethod(), command.amount()));
    }

    @CommandHandler
    void authorise(AuthorisePayment command) {
        apply(new PaymentAuthorised(command.paymentId(), orderId, asked));
    }

    @CommandHandler
    void request(RequestCapture command) {
        if (command.amount() > authorised) {
            throw new IllegalStateException("No more than " + authorised + " is held of " + paymentId);
        }
        apply(new CaptureRequested(command.paymentId(), orderId, command.amount()));
    }

    @CommandHandler
    void capture(CapturePayment command) {
        apply(new PaymentCaptured(command.paymentId(), orderId, asked));
    }

    @EventSourcingHandler
    void on(AuthorisationRequested event) {
        paymentId = event.paymentId();
        orderId = event.orderId();
        asked = event.amount();
    }

    @EventSourcingHandler
    void on(PaymentAuthorised event) {
        authorised = event.amount();
    }

    @EventSourcingHandler
    void on(CaptureRequested event) {
        asked = event.amount();
    }
}
