package consigne.runtime.axon;

import org.axonframework.common.jdbc.ConnectionProvider;
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
    TokenStore tokenStore(
            ConnectionProvider connections,
            Serializer serializer,
            ProcessProperties properties,
            JdbcClient database,
            ObjectProvider<ClaimListener> listeners) {
        return new AnnouncedClaims(
                JdbcTokenStore.builder()
                        .connectionProvider(connections)
                        .schema(TOKENS)
                        .serializer(serializer)
                        .claimTimeout(Claimant.HOLDS)
                        .nodeId(Claimant.takeOver(properties.node(), database)),
                processor -> listeners.forEach(listener -> listener.claimed(processor)));
    }
}
