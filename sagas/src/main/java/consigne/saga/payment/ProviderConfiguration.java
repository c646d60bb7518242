package consigne.saga.payment;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import consigne.runtime.commands.Commands;
import consigne.runtime.parking.EventParker;
import consigne.runtime.parking.ParkingKind;
import consigne.runtime.parking.ParkingProcessor;
import consigne.runtime.schedule.NewTasks;
import consigne.saga.batch.BatchProcessor;
import consigne.saga.batch.BatchProperties;
import consigne.saga.batch.SideBySide;
import consigne.saga.fulfilment.LateAuthorisations;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

    @Bean
    ProviderCalls providerCalls(
            PaymentProvider provider,
            Commands commands,
            LateAuthorisations late,
            NewTasks tasks,
            Clock clock,
            MeterRegistry meters) {
        return new ProviderCalls(provider, commands, late::take, tasks, clock, meters);
    }

    @Bean
    BatchProcessor providerProcessor(ProviderCalls calls, EventParker parking, BatchProperties properties) {
        return new BatchProcessor(ParkingKind.CALL, new SideBySide<>("payment-provider", calls, parking), properties);
    }

    @Bean
    ParkingProcessor providerCallsPark(BatchProcessor providerProcessor) {
        return providerProcessor.parking();
    }

    @Bean
    OneTimeTask<ProviderCall> providerCallAgain(ProviderCalls calls) {
        return calls.again();
    }
}
