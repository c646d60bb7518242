package consigne.saga.payment;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import consigne.runtime.commands.Commands;
import consigne.runtime.parking.ParkingKind;
import consigne.runtime.parking.ParkingProcessor;
import consigne.saga.OrderOfEvent;
import consigne.saga.fulfilment.LateAuthorisations;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

    @Bean
    ProviderCalls providerCalls(
            PaymentProvider provider,
            Commands commands,
            ObjectProvider<Scheduler> scheduler,
            Clock clock,
            MeterRegistry meters) {
        return new ProviderCalls(provider, commands, scheduler::getObject, clock, meters);
    }

    @Bean
    ParkingProcessor providerCallsPark(ProviderCalls calls, LateAuthorisations late) {
        return new ParkingProcessor(
                ParkingKind.CALL,
                "payment-provider",
                OrderOfEvent::of,
                _ -> SimpleEventHandlerInvoker.builder()
                        .eventHandlers(calls, late)
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build());
    }

    @Bean
    OneTimeTask<ProviderCall> providerCallAgain(ProviderCalls calls) {
        return calls.again();
    }
}
