package consigne.runtime.axonserver;

import consigne.eventstore.PostgresEventStorageEngine;
import consigne.eventstore.PostgresEventStore;
import consigne.runtime.EverySecond;
import consigne.runtime.StartRefused;
import consigne.runtime.axon.EventsTable;
import consigne.runtime.deciding.AggregateVersions;
import consigne.runtime.jdbc.EngineInUse;
import consigne.runtime.jdbc.PublishedAppends;
import consigne.runtime.process.ProcessKind;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events in Axon Server. Its own settings, {@code axon.axonserver.*}, say where that is. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "consigne.event-store", havingValue = "axon-server")
public class ServerStoreConfiguration {

    private static final String SETTINGS = "axon.axonserver";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * How the settings say that it is reached.
     *
     * @throws StartRefused if they do not say where it is
     */
    @Bean
    public static AxonServerConfiguration axonServerSettings(Environment environment) {
        if (!environment.containsProperty(SETTINGS + ".servers")) {
            throw new StartRefused("Events are to be in Axon Server, and " + SETTINGS
                    + ".servers does not say where that is: give it as host:port.");
        }
        AxonServerConfiguration usual = AxonServerConfiguration.builder()
                .componentName(environment.getProperty(ProcessKind.SETTING, "consigne"))
                .build();
        return Binder.get(environment)
                .bind(SETTINGS, Bindable.ofInstance(usual))
                .get();
    }

    @Bean(initMethod = "start", destroyMethod = "shutdown")
    AxonServerConnectionManager axonServerConnections(AxonServerConfiguration settings) {
        return AxonServerConnectionManager.builder()
                .axonServerConfiguration(settings)
                .build();
    }

    @Bean
    AxonServerEvents axonServerEvents(AxonServerConnectionManager connections) {
        return new AxonServerEvents(connections, PATIENCE);
    }

    @Bean(destroyMethod = "close")
    @DependsOnDatabaseInitialization
    PostgresEventStorageEngine eventStorageEngine(
            DataSource database,
            JdbcClient sql,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            Serializer snapshotSerializer) {
        EngineInUse.requireNoEventsIn("axon.stored_event", "jdbc", sql);
        EngineInUse.noteCopyOf("axon-server", sql);
        return PostgresEventStorageEngine.builder()
                .dataSource(database)
                .eventSerializer(eventSerializer)
                .snapshotSerializer(snapshotSerializer)
                .build();
    }

    @Bean(name = "eventBus")
    @Qualifier("eventStore")
    EventStore eventStore(
            AxonServerConfiguration settings,
            AxonServerConnectionManager connections,
            PostgresEventStorageEngine copy,
            RecentCommands recent,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            Serializer snapshotSerializer) {
        AxonServerEventStore original = AxonServerEventStore.builder()
                .configuration(settings)
                .platformConnectionManager(connections)
                .snapshotFilter(SnapshotFilter.allowAll())
                .defaultContext(connections.getDefaultContext())
                .eventSerializer(eventSerializer)
                .snapshotSerializer(snapshotSerializer)
                .build();
        return new CopiedEventStore(
                original, PostgresEventStore.builder().storageEngine(copy).build(), recent);
    }

    @Bean
    RecentCommands recentCommands() {
        return new RecentCommands();
    }

    @Bean
    CommandsOnServer eventAppender(
            AxonServerEvents server,
            EventStore events,
            RecentCommands recent,
            PostgresEventStorageEngine copy,
            JdbcClient database) {
        return new CommandsOnServer(server, new PublishedAppends(events), recent, copy, database);
    }

    @Bean
    EventsTable eventsTable() {
        return new EventsTable("event");
    }

    /** The copy may be behind. */
    @Bean
    AggregateVersions aggregateVersions(EventStore events) {
        return ids -> {
            Map<String, Long> versions = new HashMap<>();
            ids.forEach(id -> events.lastSequenceNumberFor(id).ifPresent(last -> versions.put(id, last)));
            return versions;
        };
    }

    @Bean
    EverySecond eventCopier(
            AxonServerEvents server,
            PostgresEventStorageEngine copy,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            DataSource database,
            JdbcClient sql,
            CopyTrouble trouble) {
        return new EverySecond(
                "event-copy", new EventCopy(server, copy, eventSerializer, database, sql, trouble)::follow);
    }

    @Bean
    CopyTrouble copyTrouble() {
        return new CopyTrouble(System::nanoTime);
    }

    /** Down where this process knows why events are not copied; no part of readiness, since reading goes on. */
    @Bean
    HealthIndicator eventCopy(CopyTrouble trouble) {
        return () -> trouble.why()
                .map(why -> Health.down().withDetail("why", why).build())
                .orElseGet(() -> Health.up().build());
    }
}
