package consigne.saga.fulfilment;

import consigne.api.payment.PaymentEvent.AuthorisedTooLate;
import consigne.runtime.commands.Commands;
import org.axonframework.eventhandling.EventMessage;

/**
 * The step of the fulfilment that comes after its end: money that the provider holds too late is set free. The order's
 * saga is gone by then as a rule, so this goes by the event alone, beside the calls of the provider that follow from
 * it.
 */
public final class LateAuthorisations {

    private final Commands commands;
    private final RefusedSteps refused;

    LateAuthorisations(Commands commands, RefusedSteps refused) {
        this.commands = commands;
        this.refused = refused;
    }

    /** Sets free what was authorised too late. */
    public void take(AuthorisedTooLate late, EventMessage<?> message) {
        new FulfilmentSteps(commands, refused, message).take(PlannedStep.voidLate(late.paymentId(), late.attempt()));
    }
}
