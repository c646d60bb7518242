package consigne.benchmarks.axon.fulfilment;

import consigne.benchmarks.axon.StrongCache;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.saga.repository.CachingSagaStore;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.axonframework.modelling.saga.repository.jdbc.PostgresSagaSqlSchema;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What an expert changes for a shop: aggregates and sagas in caches that keep, sagas by JDBC with indexes, and commands
 * on threads and in transactions of their own. In the saga's, an aggregate would stay locked until its batch is
 * committed, and two batches that want each other's would lose one's step.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@Profile("tuned")
class TunedShop {

    private static final int COMMANDS_AT_ONCE = 24;

    private static final String VIEW = """
            create table if not exists order_view (
                order_id varchar(255) primary key, customer_id varchar(255), total bigint, status varchar(255))""";
    private static final String SAGAS_BY_ASSOCIATION = """
            create index on AssociationValueEntry (sagaType, associationKey, associationValue);
            create index on AssociationValueEntry (sagaId, sagaType)""";

    @Bean
    Cache aggregates() {
        return new StrongCache();
    }

    @Bean(destroyMethod = "shutdown")
    ExecutorService commandThreads() {
        return Executors.newFixedThreadPool(COMMANDS_AT_ONCE);
    }

    @Bean
    CommandBus commandBus(TransactionManager transactions, Configuration axon, ExecutorService commandThreads) {
        CommandBus bus = AsynchronousCommandBus.builder()
                .transactionManager(transactions)
                .executor(commandThreads)
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return bus;
    }

    @Bean
    SagaStore<Object> sagaStore(ConnectionProvider connections, Serializer serializer, JdbcTemplate database)
            throws SQLException {
        JdbcSagaStore stored = JdbcSagaStore.builder()
                .connectionProvider(connections)
                .sqlSchema(new PostgresSagaSqlSchema())
                .serializer(serializer)
                .build();
        stored.createSchema();
        database.execute(SAGAS_BY_ASSOCIATION);
        database.execute(VIEW);
        return CachingSagaStore.builder()
                .delegateSagaStore(stored)
                .sagaCache(new StrongCache())
                .associationsCache(new StrongCache())
                .build();
    }
}
