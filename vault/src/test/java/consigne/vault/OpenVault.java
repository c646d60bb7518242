package consigne.vault;

import consigne.api.CustomerId;
import consigne.api.Reason;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import consigne.vault.customer.CustomerVault;
import consigne.vault.customer.Notes;
import consigne.vault.encryption.MasterKeys;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A vault on a database of its own, put together as a process does it when it starts. */
final class OpenVault {

    static final CustomerId ANNA = new CustomerId("anna");
    static final String FIRST_KEY = keyOf(1);
    static final String SECOND_KEY = keyOf(2);

    private final DataSource source;
    private final @Nullable Path list;
    final JdbcClient sql;
    final PersonKeys keys;
    final KeyRotation rotation;
    final Vault vault;
    final ActorIds actors;
    final CustomerVault customers;
    final Notes notes;

    private OpenVault(DataSource source, String masterKeys, @Nullable Path list) {
        this.source = source;
        this.list = list;
        this.sql = JdbcClient.create(source);
        TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        MasterKeys masters = MasterKeys.of(masterKeys);
        this.keys = new PersonKeys(sql, masters);
        this.rotation = new KeyRotation(keys, masters, transactions);
        rotation.insistOnMasters();
        Clock clock = Clock.fixed(Instant.parse("2026-11-27T10:00:00Z"), ZoneOffset.UTC);
        this.vault = new Vault(sql, transactions, keys, new DestroyedList(list, clock));
        vault.forgetAgain();
        KeyedTokens tokens =
                new KeyedTokens(Objects.requireNonNull(transactions.execute(_ -> keys.of(KeyedTokens.KEY))));
        this.actors = new ActorIds(sql, transactions, vault, tokens);
        this.customers = new CustomerVault(vault, tokens, actors);
        this.notes = new Notes(vault);
    }

    static OpenVault onAFreshDatabase() {
        return listing(null);
    }

    /** One that remembers outside of its database whom it has forgotten. */
    static OpenVault listing(@Nullable Path list) {
        Database fresh = TestPostgres.freshDatabase();
        var source = new DriverManagerDataSource(fresh.jdbcUrl(), fresh.username(), fresh.password());
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/vault/V6.1__vault.sql"),
                        new ClassPathResource("db/vault/V6.2__tokens_in_order.sql"))
                .execute(source);
        return new OpenVault(source, FIRST_KEY, list);
    }

    /** The same after a restart. */
    OpenVault again(String masterKeys) {
        return new OpenVault(source, masterKeys, list);
    }

    /** Everything in the tables, as somebody who has stolen them reads it. */
    String dump() {
        return sql.sql("""
                        select coalesce(string_agg(row_to_json(k)::text, ''), '') || (
                            select coalesce(string_agg(row_to_json(e)::text || encode(e.encrypted, 'escape'), ''), '')
                            from vault_entry e)
                        from vault_key k""").query(String.class).single();
    }

    /** What events bear of words about Anna. */
    Reason note(String words) {
        return notes.forCommand(ANNA, kept -> kept.apply(new Reason(words)));
    }

    String wordsOf(Reason note) {
        VaultId id = VaultId.in(note.value()).orElseThrow();
        return vault.words(Set.of(id), null).getOrDefault(id, "(forgotten)");
    }

    private static String keyOf(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return Base64.getEncoder().encodeToString(key);
    }
}
