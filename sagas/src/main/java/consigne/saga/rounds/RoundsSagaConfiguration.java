package consigne.saga.rounds;

import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import consigne.api.customer.CustomerDirectory;
import consigne.planning.AddressMap;
import consigne.runtime.commands.Commands;
import consigne.runtime.parking.EventParker;
import consigne.runtime.parking.ParkingKind;
import consigne.runtime.parking.ParkingProcessor;
import consigne.runtime.schedule.Deadlines;
import consigne.runtime.schedule.NewTasks;
import consigne.saga.batch.BatchProcessor;
import consigne.saga.batch.BatchProperties;
import consigne.saga.batch.SideBySide;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BatchProperties.class)
class RoundsSagaConfiguration {

    @Bean
    Planner planner(CustomerDirectory customers, Commands commands) {
        return new Planner(new AddressMap(customers), commands);
    }

    @Bean
    CustomTask<RequestedSearch> roundSearches(Planner planner) {
        return planner.searches();
    }

    @Bean
    BatchProcessor roundsProcessor(
            Deadlines deadlines, NewTasks tasks, Planner planner, EventParker parking, BatchProperties properties) {
        RoundsWork work = new RoundsWork(deadlines, tasks, planner::start);
        return new BatchProcessor(ParkingKind.SAGA, new SideBySide<>(RoundsWork.PLANNER, work, parking), properties);
    }

    @Bean
    ParkingProcessor roundsPark(BatchProcessor roundsProcessor) {
        return roundsProcessor.parking();
    }
}
