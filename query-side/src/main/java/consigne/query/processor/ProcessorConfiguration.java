package consigne.query.processor;

import consigne.query.parked.DeadLetters;
import consigne.query.parked.ParkedRetries;
import consigne.query.parked.ParkedRows;
import consigne.query.parked.ParkingPolicy;
import consigne.runtime.EverySecond;
import consigne.runtime.parking.StoredEvents;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs every read model in a processor of its own, which carries its name. */
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
    ConfigurerModule readModelProcessors(
            Versions versions,
            DeadLetters deadLetters,
            ReadModelProperties properties,
            PlatformTransactionManager transactions,
            ObjectProvider<StoredEvents> events,
            @Qualifier("eventSerializer") Serializer serializer) {
        TransactionTemplate nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return configurer -> versions.usual().forEach(model -> register(
                configurer.eventProcessing(),
                model,
                new ReadModelHandler(
                        model,
                        versions,
                        nested,
                        serializer,
                        position -> events.getObject().at(position)),
                deadLetters,
                properties));
    }

    @Bean
    EverySecond parkedLettersAgain(
            Versions versions, DeadLetters deadLetters, EventProcessingConfiguration processing, ParkedRows rows) {
        ParkedRetries retries =
                new ParkedRetries(versions.usual().stream().map(ReadModel::name).toList(), deadLetters, processing, rows);
        return new EverySecond("parked-letters", retries::look);
    }

    private static void register(
            EventProcessingConfigurer processing,
            ReadModel model,
            ReadModelHandler handler,
            DeadLetters deadLetters,
            ReadModelProperties properties) {
        String name = model.name();
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
                .registerSequencingPolicy(name, _ -> handler::sequenceOf)
                .registerDeadLetterQueue(name, _ -> deadLetters.of(name))
                .registerDeadLetterPolicy(name, _ -> new ParkingPolicy(name))
                .registerDeadLetteringEventHandlerInvokerConfiguration(
                        name, (_, invoker) -> invoker.enableSequenceIdentifierCache());
    }
}
