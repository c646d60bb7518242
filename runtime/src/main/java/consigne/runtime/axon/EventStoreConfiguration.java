package consigne.runtime.axon;

import consigne.eventstore.PostgresEventStorageEngine;
import consigne.eventstore.PostgresEventStore;
import consigne.runtime.commands.CommandJournal;
import consigne.runtime.database.VersionsInTable;
import consigne.runtime.deciding.AggregateVersions;
import consigne.runtime.deciding.EventAppender;
import consigne.runtime.jdbc.EngineInUse;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events in PostgreSQL, appended in groups and pushed to who follows them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "consigne.event-store", havingValue = "postgres", matchIfMissing = true)
class EventStoreConfiguration {

    @Bean(destroyMethod = "close")
    @DependsOnDatabaseInitialization
    PostgresEventStorageEngine eventStorageEngine(
            DataSource database,
            JdbcClient sql,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            Serializer snapshotSerializer) {
        EngineInUse.requireNoEventsIn("axon.stored_event", "jdbc", sql);
        EngineInUse.requireNoEventsIn("event_copy", "axon-server", sql);
        return PostgresEventStorageEngine.builder()
                .dataSource(database)
                .eventSerializer(eventSerializer)
                .snapshotSerializer(snapshotSerializer)
                .build();
    }

    @Bean(name = "eventBus")
    @Qualifier("eventStore")
    EventStore eventStore(EventStorageEngine engine) {
        return PostgresEventStore.builder().storageEngine(engine).build();
    }

    @Bean
    EventAppender eventAppender(PostgresEventStorageEngine engine) {
        return engine::appendLater;
    }

    @Bean
    EventsTable eventsTable() {
        return new EventsTable("event");
    }

    @Bean
    AggregateVersions aggregateVersions(JdbcClient database, EventsTable events) {
        return new VersionsInTable(database, events.name());
    }

    @Bean
    CommandJournal commandJournal(PostgresEventStorageEngine engine, JdbcClient database) {
        return new CommandJournal() {
            @Override
            public boolean carriedOut(String commandId) {
                return database.sql("select exists (select from event where command_id = ? and command_index = 0)")
                        .param(commandId)
                        .query(Boolean.class)
                        .single();
            }

            @Override
            public long headPosition() {
                return engine.headPosition();
            }
        };
    }
}
