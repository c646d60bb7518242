package consigne.runtime.parking;

import consigne.runtime.EverySecond;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts parking around every processor that is declared as a {@link ParkingProcessor}. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration"
        },
        beforeName = "org.axonframework.springboot.autoconfig.AxonAutoConfiguration")
class ParkingAutoConfiguration {

    @Bean
    StoredEvents storedEvents(EventStorageEngine engine) {
        return new StoredEvents(engine);
    }

    @Bean
    ParkedEvents parkedEvents(JdbcClient database) {
        return new ParkedEvents(database);
    }

    @Bean
    ParkingProcessors parkingProcessors(List<ParkingProcessor> declared, ParkedEvents parked, MeterRegistry meters) {
        return new ParkingProcessors(declared.stream()
                .map(processor -> new ParkingInterceptor(processor, parked, meters))
                .toList());
    }

    @Bean
    ConfigurerModule parkingBeforeHandling(ParkingProcessors processors) {
        return configurer -> processors
                .all()
                .forEach(processor ->
                        configurer.eventProcessing().registerHandlerInterceptor(processor.name(), _ -> processor));
    }

    @Bean
    EverySecond parkedEventsAgain(
            ParkingProcessors processors,
            ParkedEvents parked,
            Configuration axon,
            StoredEvents events,
            PlatformTransactionManager transactions) {
        Retries retries = new Retries(processors.all(), parked, axon, events, new TransactionTemplate(transactions));
        return new EverySecond("parked-events", retries::look);
    }

    /** All of them. */
    record ParkingProcessors(List<ParkingInterceptor> all) {}
}
