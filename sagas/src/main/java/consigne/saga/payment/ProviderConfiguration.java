package consigne.saga.payment;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import consigne.runtime.deciding.Commands;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

    @Bean
    ProviderCalls providerCalls(
            PaymentProvider provider, Commands commands, ObjectProvider<Scheduler> scheduler, Clock clock) {
        return new ProviderCalls(provider, commands, scheduler::getObject, clock);
    }

    @Bean
    OneTimeTask<ProviderCall> providerCallAgain(ProviderCalls calls) {
        return calls.again();
    }
}
