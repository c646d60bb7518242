package consigne.saga.fulfilment;

import consigne.api.payment.PaymentEvent.AuthorisedTooLate;
import consigne.runtime.commands.Commands;
import consigne.runtime.schedule.Deadlines;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/**
 * The step of the fulfilment that comes after its end: money that the provider holds too late is set free. The order's
 * saga is gone by then as a rule, so this goes by the event alone, beside the calls of the provider that follow from
 * it.
 */
@ProcessingGroup("payment-provider")
public final class LateAuthorisations {

    private final Commands commands;
    private final Deadlines deadlines;
    private final RefusedSteps refused;

    LateAuthorisations(Commands commands, Deadlines deadlines, RefusedSteps refused) {
        this.commands = commands;
        this.deadlines = deadlines;
        this.refused = refused;
    }

    @EventHandler
    void on(AuthorisedTooLate late, EventMessage<?> message) {
        new FulfilmentSteps(commands, deadlines, refused, message)
                .take(PlannedStep.voidLate(late.paymentId(), late.attempt()));
    }
}
