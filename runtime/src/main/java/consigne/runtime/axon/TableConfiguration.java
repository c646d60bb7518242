package consigne.runtime.axon;

import consigne.runtime.EverySecond;
import consigne.runtime.sharing.Attendance;
import consigne.runtime.sharing.SharedWork;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables in which Axon keeps what it must remember besides events. */
@Configuration(proxyBeanMethods = false)
class TableConfiguration {

    static final TokenSchema TOKENS = TokenSchema.builder()
            .setTokenTable("token_entry")
            .setProcessorNameColumn("processor_name")
            .setSegmentColumn("segment")
            .setTokenColumn("token")
            .setTokenTypeColumn("token_type")
            .setTimestampColumn("touched_at")
            .setOwnerColumn("owner")
            .build();

    @Bean
    @DependsOnDatabaseInitialization
    Claimant claimant(ProcessProperties properties, JdbcClient database) {
        return Claimant.takeOver(properties.node(), database);
    }

    @Bean
    SharedWork sharedWork(
            Claimant claimant, JdbcClient database, ObjectProvider<EventProcessingConfiguration> processing) {
        return new SharedWork(
                new Attendance(database, claimant.node(), Claimant.HOLDS),
                database,
                claimant.name(),
                () -> processing.getObject().eventProcessors());
    }

    @Bean
    EverySecond sharing(SharedWork work) {
        return new EverySecond("shared-work", work::look, work::leave);
    }

    @Bean
    TokenStore tokenStore(
            ConnectionProvider connections,
            Serializer serializer,
            Claimant claimant,
            SharedWork work,
            ObjectProvider<ClaimListener> listeners) {
        return new FairClaims(
                JdbcTokenStore.builder()
                        .connectionProvider(connections)
                        .schema(TOKENS)
                        .serializer(serializer)
                        .claimTimeout(Claimant.HOLDS)
                        .nodeId(claimant.name()),
                work,
                processor -> listeners.forEach(listener -> listener.claimed(processor)));
    }
}
