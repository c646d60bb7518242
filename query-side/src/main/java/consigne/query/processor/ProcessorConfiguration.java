package consigne.query.processor;

import consigne.runtime.parking.ParkingKind;
import consigne.runtime.parking.ParkingProcessor;
import consigne.runtime.parking.ParkingProcessors;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs every read model in a processor of its own, which carries its name and parks what it cannot take. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReadModelProperties.class)
class ProcessorConfiguration {

    /** How many milliseconds later what failed is tried again. */
    private static final long SOON = 1_000;

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

    @Bean
    ConfigurerModule readModelProcessors(Handlers handlers, ReadModelProperties properties) {
        return configurer ->
                handlers.all().forEach(handler -> register(configurer.eventProcessing(), handler, properties));
    }

    /** An event is folded in memory, or written in a nested transaction: one that fails has changed nothing. */
    @Bean
    ParkingProcessors readModelsPark(Handlers handlers) {
        return new ParkingProcessors(handlers.all().stream()
                .map(handler -> new ParkingProcessor(
                        ParkingKind.READ_MODEL,
                        handler.name(),
                        handler::sequenceOf,
                        _ -> SimpleEventHandlerInvoker.builder()
                                .eventHandlers(handler)
                                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                                .build()))
                .toList());
    }

    private static void register(
            EventProcessingConfigurer processing, ReadModelHandler handler, ReadModelProperties properties) {
        String name = handler.name();
        processing
                .registerEventHandler(_ -> handler)
                .assignHandlerInstancesMatching(name, handler::equals)
                .registerPooledStreamingEventProcessor(
                        name,
                        Configuration::eventStore,
                        (_, processor) -> processor
                                .initialSegmentCount(properties.segments())
                                .tokenClaimInterval(SOON)
                                .batchSize(properties.batchSize()))
                .registerSequencingPolicy(name, _ -> handler::sequenceOf);
    }

    /** One for each read model. */
    record Handlers(List<ReadModelHandler> all) {}
}
