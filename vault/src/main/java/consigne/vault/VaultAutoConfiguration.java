package consigne.vault;

import consigne.runtime.RuntimeAutoConfiguration;
import consigne.vault.customer.CustomerVault;
import consigne.vault.customer.Notes;
import consigne.vault.encryption.MasterKeys;
import java.time.Clock;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the vault, in a process that has a database: what was forgotten is forgotten again before anybody can look. */
@AutoConfiguration(after = {DataSourceAutoConfiguration.class, RuntimeAutoConfiguration.class})
@ConditionalOnBean(DataSource.class)
@EnableConfigurationProperties(VaultProperties.class)
class VaultAutoConfiguration {

    @Bean
    MasterKeys masterKeys(VaultProperties properties) {
        return MasterKeys.of(properties.keys());
    }

    @Bean
    PersonKeys personKeys(JdbcClient database, MasterKeys masters) {
        return new PersonKeys(database, masters);
    }

    @Bean
    KeyRotation keyRotation(PersonKeys keys, MasterKeys masters, PlatformTransactionManager transactions) {
        return new KeyRotation(keys, masters, new TransactionTemplate(transactions));
    }

    @Bean
    Vault vault(
            JdbcClient database,
            PlatformTransactionManager transactions,
            PersonKeys keys,
            KeyRotation rotation,
            VaultProperties properties,
            Clock clock) {
        rotation.insistOnMasters();
        Vault vault = new Vault(
                database,
                new TransactionTemplate(transactions),
                keys,
                new DestroyedList(properties.destroyedList(), clock));
        vault.forgetAgain();
        return vault;
    }

    @Bean
    KeyedTokens keyedTokens(PersonKeys keys, PlatformTransactionManager transactions) {
        return new KeyedTokens(
                Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> keys.of(KeyedTokens.KEY))));
    }

    @Bean
    ActorIds actorIds(JdbcClient database, PlatformTransactionManager transactions, Vault vault, KeyedTokens tokens) {
        return new ActorIds(database, new TransactionTemplate(transactions), vault, tokens);
    }

    @Bean
    CustomerVault customerVault(Vault vault, KeyedTokens tokens, ActorIds actors) {
        return new CustomerVault(vault, tokens, actors);
    }

    @Bean
    Notes notes(Vault vault) {
        return new Notes(vault);
    }

    /** Nobody waits for it. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> rotationOfKeys(KeyRotation rotation) {
        return _ -> Thread.ofVirtual().name("key-rotation").start(rotation::run);
    }
}
