package consigne.saga.fulfilment;

import consigne.runtime.commands.Commands;
import consigne.runtime.parking.EventParker;
import consigne.runtime.parking.ParkingKind;
import consigne.runtime.parking.ParkingProcessor;
import consigne.runtime.schedule.Deadlines;
import consigne.saga.batch.BatchProcessor;
import consigne.saga.batch.BatchProperties;
import consigne.saga.batch.JsonRows;
import consigne.saga.batch.SideBySide;
import consigne.saga.notes.NoteTable;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({FulfilmentSettings.class, BatchProperties.class})
class FulfilmentConfiguration {

    @Bean
    BatchProcessor fulfilmentProcessor(
            FulfilmentSettings settings,
            JdbcClient database,
            Commands commands,
            Deadlines deadlines,
            RefusedSteps refused,
            EventParker parking,
            BatchProperties properties) {
        FulfilmentWork work = new FulfilmentWork(
                new FulfilmentSaga(settings),
                new JsonRows<>(database, "fulfilment", Fulfilment.class),
                commands,
                deadlines,
                refused,
                new NoteTable(database)::write);
        return new BatchProcessor(ParkingKind.SAGA, new SideBySide<>("fulfilment", work, parking), properties);
    }

    @Bean
    ParkingProcessor fulfilmentParks(BatchProcessor fulfilmentProcessor) {
        return fulfilmentProcessor.parking();
    }

    @Bean
    LateAuthorisations lateAuthorisations(Commands commands, RefusedSteps refused) {
        return new LateAuthorisations(commands, refused);
    }

    @Bean
    RefusedSteps refusedSteps(MeterRegistry meters) {
        return new RefusedSteps(meters);
    }
}
