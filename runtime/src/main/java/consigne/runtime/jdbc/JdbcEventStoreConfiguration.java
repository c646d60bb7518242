package consigne.runtime.jdbc;

import consigne.runtime.axon.EventsTable;
import consigne.runtime.database.VersionsInTable;
import consigne.runtime.deciding.AggregateVersions;
import consigne.runtime.deciding.EventAppender;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Events by Axon's own JDBC engine, whose readers poll. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "consigne.event-store", havingValue = "jdbc")
public class JdbcEventStoreConfiguration {

    private static final long LOOK_MILLIS = 250;

    @Bean
    @DependsOnDatabaseInitialization
    StoredCommands commandJournal(DataSource source, JdbcClient database) {
        EngineInUse.requireNoEventsIn("event", "postgres", database);
        AxonTables.create(source);
        return new StoredCommands(database);
    }

    @Bean
    EventAppender eventAppender(EventStore events) {
        return new PublishedAppends(events);
    }

    @Bean
    EventsTable eventsTable() {
        return new EventsTable("axon.event");
    }

    @Bean
    AggregateVersions aggregateVersions(JdbcClient database, EventsTable events) {
        return new VersionsInTable(database, events.name());
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            DataSource source,
            PlatformTransactionManager transactions,
            StoredCommands commands,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            Serializer snapshotSerializer) {
        JdbcEventStorageEngine axons = JdbcEventStorageEngine.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(source))
                .transactionManager(new SpringTransactionManager(transactions))
                .schema(AxonTables.EVENTS)
                .dataType(String.class)
                .persistenceExceptionResolver(AxonTables::isTaken)
                .eventSerializer(eventSerializer)
                .snapshotSerializer(snapshotSerializer)
                .build();
        return new OrderedAppends(axons, commands, transactions);
    }

    @Bean(name = "eventBus", destroyMethod = "shutDown")
    @Qualifier("eventStore")
    EventStore eventStore(EventStorageEngine engine) {
        return EmbeddedEventStore.builder()
                .storageEngine(engine)
                .fetchDelay(LOOK_MILLIS)
                .timeUnit(TimeUnit.MILLISECONDS)
                .build();
    }
}
