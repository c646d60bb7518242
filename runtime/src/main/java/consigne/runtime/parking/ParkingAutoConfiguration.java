package consigne.runtime.parking;

import consigne.runtime.EverySecond;
import consigne.runtime.axon.ClaimListener;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.beans.factory.ObjectProvider;
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
    Interceptors parkingInterceptors(
            ObjectProvider<ParkingProcessor> declared,
            ObjectProvider<ParkingProcessors> kinds,
            ParkedEvents parked,
            MeterRegistry meters) {
        return new Interceptors(Stream.concat(declared.stream(), kinds.stream().flatMap(kind -> kind.all().stream()))
                .map(processor -> new ParkingInterceptor(processor, parked, meters))
                .toList());
    }

    @Bean
    EventParker eventParker(ObjectProvider<Interceptors> interceptors) {
        return (name, unit, event, cause) ->
                interceptors.getObject().named(name).orElseThrow().park(unit, event, cause);
    }

    @Bean
    ParkedSequences parkedSequences(Interceptors interceptors) {
        return new ParkedSequences(interceptors.all());
    }

    @Bean
    ClaimListener parkedOfWhatIsClaimed(Interceptors interceptors) {
        return processor -> interceptors.named(processor).ifPresent(ParkingInterceptor::claimed);
    }

    @Bean
    ConfigurerModule parkingBeforeHandling(Interceptors interceptors) {
        return configurer -> interceptors
                .all()
                .forEach(processor ->
                        configurer.eventProcessing().registerHandlerInterceptor(processor.name(), _ -> processor));
    }

    @Bean
    Retries parkedEventRetries(
            Interceptors interceptors,
            ParkedEvents parked,
            StoredEvents events,
            PlatformTransactionManager transactions) {
        return new Retries(interceptors, parked, events, new TransactionTemplate(transactions));
    }

    @Bean
    EverySecond parkedEventsAgain(Retries retries, ParkedSequences sequences, ParkedEvents parked) {
        return new EverySecond("parked-events", () -> {
            sequences.saw(parked.tasksFail());
            retries.look();
        });
    }

    @Bean
    DeadLetters deadLetters(JdbcClient database, Retries retries, PlatformTransactionManager transactions) {
        return new DeadLetters(database, retries, new TransactionTemplate(transactions));
    }

    /** All of them. */
    record Interceptors(List<ParkingInterceptor> all) {

        Optional<ParkingInterceptor> named(String processor) {
            return all.stream().filter(one -> one.name().equals(processor)).findFirst();
        }
    }
}
