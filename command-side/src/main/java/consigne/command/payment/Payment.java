package consigne.command.payment;

import consigne.api.payment.PaymentCommand;
import consigne.api.payment.PaymentEvent;
import consigne.platform.deciding.DecidedAggregate;
import org.axonframework.modelling.command.AggregateRoot;

/** The Axon aggregate around {@link PaymentDecider}. */
@AggregateRoot(type = "payment")
final class Payment extends DecidedAggregate<PaymentState, PaymentCommand, PaymentEvent> {

    Payment(String id, PaymentDecider decider) {
        super(id, decider);
    }
}
