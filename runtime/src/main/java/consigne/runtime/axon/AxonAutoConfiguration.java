package consigne.runtime.axon;

import com.fasterxml.jackson.databind.ObjectMapper;
import consigne.runtime.EverySecond;
import consigne.runtime.axonserver.ServerStoreConfiguration;
import consigne.runtime.commands.CommandJournal;
import consigne.runtime.commands.Commands;
import consigne.runtime.deciding.Aggregates;
import consigne.runtime.deciding.EventAppender;
import consigne.runtime.jdbc.JdbcEventStoreConfiguration;
import consigne.runtime.routing.RoutingConfiguration;
import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.updates.configuration.UsagePropertyProvider;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.PropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts Axon together before its own auto-configuration would.
 *
 * <p>Boot's data source and transactions must come first, or Axon would start without either and say nothing.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        },
        beforeName = {
            "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
            "org.axonframework.springboot.autoconfig.AxonDbSchedulerAutoConfiguration",
            "org.axonframework.springboot.autoconfig.AxonTimeoutAutoConfiguration",
            "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration",
            "org.axonframework.springboot.autoconfig.ObjectMapperAutoConfiguration",
            "org.axonframework.springboot.autoconfig.TransactionAutoConfiguration",
            "org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration"
        })
@EnableConfigurationProperties(ProcessProperties.class)
@PropertySource("classpath:consigne/runtime/axon/axon.properties")
@Import({
    EventStoreConfiguration.class,
    JdbcEventStoreConfiguration.class,
    ServerStoreConfiguration.class,
    RoutingConfiguration.class,
    TableConfiguration.class
})
class AxonAutoConfiguration {

    /**
     * Each module numbers its own migrations, so that a later one may bear a lower number than one that is there. Those
     * that are not known here are of a kind of process that this is none of, or of a newer version beside this one.
     */
    @Bean
    FlywayConfigurationCustomizer consigneMigrations() {
        return flyway ->
                flyway.locations("classpath:db").outOfOrder(true).ignoreMigrationPatterns("*:missing", "*:future");
    }

    /** Axon would tell its makers about every start. */
    @Bean
    @Primary
    UsagePropertyProvider tellNobody() {
        return new UsagePropertyProvider() {
            @Override
            public Boolean getDisabled() {
                return true;
            }

            @Override
            public String getUrl() {
                return "";
            }

            @Override
            public int priority() {
                return Integer.MAX_VALUE;
            }
        };
    }

    @Bean
    ObjectMapper defaultAxonObjectMapper() {
        return EventJson.mapper();
    }

    @Bean
    @Primary
    Serializer serializer() {
        return JacksonSerializer.builder()
                .objectMapper(EventJson.mapper().copy())
                .build();
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer() {
        return JacksonSerializer.builder()
                .objectMapper(EventJson.mapper().copy())
                .build();
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer() {
        return EventJson.serializer();
    }

    @Bean
    CorrelationDataProvider commandOrigins() {
        return new CommandOrigins();
    }

    /**
     * Handles a command on the thread of its sender, unless that is in the middle of handling something else, whose
     * unit of work would swallow the command's. There is no transaction around it: all that a command changes is what
     * it appends, and the event store commits that itself.
     */
    @Bean
    @Qualifier("localSegment")
    CommandBus commandBus(CorrelationDataProvider origins) {
        AsynchronousCommandBus bus = AsynchronousCommandBus.builder()
                .executor(command -> {
                    if (CurrentUnitOfWork.isStarted()) {
                        Thread.ofVirtual().name("command").start(command);
                    } else {
                        command.run();
                    }
                })
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(origins));
        return bus;
    }

    @Bean
    Aggregates aggregates(
            CommandBus bus, EventStore events, EventAppender appender, ProcessProperties properties, Clock clock) {
        return new Aggregates(
                bus, events, appender, properties.rememberedAggregates(), properties.commandTimeLimit(), clock);
    }

    @Bean
    Commands commands(CommandBus bus, CommandJournal journal, ProcessProperties properties) {
        return new Commands(bus, journal, properties.commandTimeLimit());
    }

    @Bean
    ShortPauses shortPauses(ObjectProvider<EventProcessingConfiguration> events, JdbcClient database) {
        return new ShortPauses(events::getObject, database, System::nanoTime);
    }

    @Bean
    EverySecond pausesEnd(ShortPauses pauses) {
        return new EverySecond("short-pauses", pauses::look);
    }

    @Bean
    ConfigurerModule processorDefaults(ShortPauses pauses) {
        return configurer -> configurer
                .eventProcessing()
                .registerDefaultErrorHandler(_ -> pauses)
                .usingPooledStreamingEventProcessors(
                        (_, processor) -> processor.claimExtensionThreshold(Claimant.RENEWED_AFTER.toMillis()))
                .registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.instance());
    }

    /** Without Spring's transactions the rows of a read model and its token would part. */
    @Bean
    InitializingBean transactionsAreSprings(TransactionManager transactions, DataSource database) {
        return () -> {
            if (!(transactions instanceof SpringTransactionManager)) {
                throw new IllegalStateException("Axon runs without the transactions of " + database);
            }
        };
    }
}
