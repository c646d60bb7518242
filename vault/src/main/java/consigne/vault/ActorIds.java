package consigne.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Knows by which ids people act: what is stored bears the id, and the vault alone who it is. Whoever calls with one
 * subject has one id, on every node and after every restart.
 */
public final class ActorIds {

    private static final String KIND = "actor";

    /** So long at most another node goes on with the id of somebody who is forgotten; it says nothing of them. */
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final Vault vault;
    private final KeyedTokens tokens;
    private final Cache<String, String> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(REMEMBERED)
            .build();

    ActorIds(JdbcClient database, TransactionTemplate transactions, Vault vault, KeyedTokens tokens) {
        this.database = database;
        this.transactions = transactions;
        this.vault = vault;
        this.tokens = tokens;
    }

    /**
     * The id by which somebody acts.
     *
     * @param subject who they are, as their token has it
     * @param customer the customer that they are, where they are one: forgotten with them
     */
    public String of(String subject, @Nullable Person customer) {
        return known.get(subject, unknown -> find(unknown).orElseGet(() -> make(unknown, customer)));
    }

    /** What is stored of a subject: its id where it has acted, and the subject itself, which older events bear. */
    public List<String> stored(String subject) {
        return find(subject).map(id -> List.of(subject, id)).orElse(List.of(subject));
    }

    /** Looks up again who is who, as after somebody was forgotten. */
    public void lookAgain() {
        known.invalidateAll();
    }

    private Optional<String> find(String subject) {
        return database.sql("select id from vault_entry where kind = ? and tokens @> ? order by recorded_at limit 1")
                .param(KIND)
                .param(new Long[] {tokens.of(KIND, subject)})
                .query((row, _) -> new VaultId(row.getObject("id", UUID.class)).toString())
                .optional();
    }

    private String make(String subject, @Nullable Person customer) {
        return transactions.execute(_ -> {
            long token = tokens.of(KIND, subject);
            database.sql("select pg_advisory_xact_lock(?)")
                    .param(token)
                    .query((_, _) -> true)
                    .single();
            return find(subject).orElseGet(() -> keep(subject, token, customer));
        });
    }

    private String keep(String subject, long token, @Nullable Person customer) {
        Person person = customer == null || vault.hasForgotten(customer) ? Person.acting(UUID.randomUUID()) : customer;
        return vault.keep(person, KIND, subject, List.of(token)).toString();
    }
}
