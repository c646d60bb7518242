package consigne.saga.waiting;

import consigne.runtime.parking.EventParker;
import consigne.runtime.parking.ParkingKind;
import consigne.runtime.parking.ParkingProcessor;
import consigne.runtime.schedule.Deadlines;
import consigne.saga.batch.BatchProcessor;
import consigne.saga.batch.BatchProperties;
import consigne.saga.batch.SideBySide;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BatchProperties.class)
class WaitingListConfiguration {

    @Bean
    BatchProcessor waitingListProcessor(Deadlines deadlines, EventParker parking, BatchProperties properties) {
        return new BatchProcessor(
                ParkingKind.SAGA,
                new SideBySide<>(WaitingListWork.WAITING_LIST, new WaitingListWork(deadlines), parking),
                properties);
    }

    @Bean
    ParkingProcessor waitingListParks(BatchProcessor waitingListProcessor) {
        return waitingListProcessor.parking();
    }
}
