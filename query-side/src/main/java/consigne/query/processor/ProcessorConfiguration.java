package consigne.query.processor;

import consigne.runtime.parking.ParkingKind;
import consigne.runtime.parking.ParkingProcessor;
import consigne.runtime.parking.ParkingProcessors;
import java.util.List;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs every read model in a processor of its own, which carries its name and parks what it cannot take. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReadModelProperties.class)
class ProcessorConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    Versions versions(List<Blueprint> blueprints, JdbcTemplate database) {
        Versions versions = new Versions(blueprints, database);
        versions.begin();
        return versions;
    }

    @Bean
    Handlers readModelHandlers(
            Versions versions,
            PlatformTransactionManager transactions,
            @Qualifier("eventSerializer") Serializer serializer) {
        TransactionTemplate nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return new Handlers(versions.usual().stream()
                .map(model -> new ReadModelHandler(model, versions, nested, serializer))
                .toList());
    }

    /** An event is folded in memory, or written in a nested transaction: one that fails has changed nothing. */
    @Bean
    ParkingProcessors readModelsPark(Handlers handlers) {
        return new ParkingProcessors(handlers.all().stream()
                .map(handler ->
                        new ParkingProcessor(ParkingKind.READ_MODEL, handler.name(), handler::sequenceOf, handler))
                .toList());
    }

    @Bean
    ConfigurerModule readModelProcessors(
            @Qualifier("readModelsPark") ParkingProcessors processors, ReadModelProperties properties) {
        return configurer -> processors
                .all()
                .forEach(processor -> processor.register(
                        configurer.eventProcessing(), properties.segments(), properties.batchSize()));
    }

    /** One for each read model. */
    record Handlers(List<ReadModelHandler> all) {}
}
