package consigne.benchmarks.axon.fulfilment;

import consigne.benchmarks.axon.orders.PaymentCommand.AuthorisePayment;
import consigne.benchmarks.axon.orders.PaymentCommand.CapturePayment;
import consigne.benchmarks.axon.orders.PaymentEvent.AuthorisationRequested;
import consigne.benchmarks.axon.orders.PaymentEvent.CaptureRequested;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** A payment provider that grants everything at once; unlike Consigne's it keeps no books. */
@Component
@ProcessingGroup("provider")
class Provider {

    private final CommandGateway commands;

    Provider(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(AuthorisationRequested event) {
        commands.sendAndWait(new AuthorisePayment(event.paymentId()));
    }

    @EventHandler
    void on(CaptureRequested event) {
        commands.sendAndWait(new CapturePayment(event.paymentId()));
    }
}
