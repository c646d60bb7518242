package consigne.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
    private final Cache<Acting, String> known = Caffeine.newBuilder()
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
     * The id by which somebody acts. Of a customer who is forgotten nothing is kept: theirs follows from who they are,
     * and names nobody.
     *
     * @param subject who they are, as their token has it
     * @param customer the customer that they are, where they are one: forgotten with them
     */
    public String of(String subject, @Nullable Person customer) {
        return known.get(
                new Acting(subject, customer),
                unknown -> find(unknown).orElseGet(() -> make(unknown)).toString());
    }

    /** What is stored of a subject: the ids by which it has acted, and the subject itself, which older events bear. */
    public List<String> stored(String subject) {
        return Stream.concat(
                        Stream.of(subject),
                        database
                                .sql("select entry from vault_token where token = ?")
                                .param(tokens.of(KIND, subject))
                                .query((row, _) -> new VaultId(row.getObject(1, UUID.class)).toString())
                                .list()
                                .stream())
                .toList();
    }

    /** Looks up again who is who, as after somebody was forgotten. */
    public void lookAgain() {
        known.invalidateAll();
    }

    private Optional<VaultId> find(Acting acting) {
        return database.sql("""
                        select e.id from vault_token t join vault_entry e on e.id = t.entry
                        where t.token = :token
                            and (t.person = :customer or :customer is null and starts_with(t.person, 'actor:'))
                        order by e.recorded_at limit 1""")
                .param("token", tokens.of(KIND, acting.subject()))
                .param(
                        "customer",
                        acting.customer() == null ? null : acting.customer().id(),
                        Types.VARCHAR)
                .query((row, _) -> new VaultId(row.getObject("id", UUID.class)))
                .optional();
    }

    private VaultId make(Acting acting) {
        return transactions.execute(_ -> {
            database.sql("select pg_advisory_xact_lock(?)")
                    .param(tokens.of(KIND, acting.subject()))
                    .query((_, _) -> true)
                    .single();
            return find(acting).orElseGet(() -> keep(acting));
        });
    }

    private VaultId keep(Acting acting) {
        Person customer = acting.customer();
        if (customer != null && vault.hasForgotten(customer)) {
            return new VaultId(
                    new UUID(tokens.of("forgotten", acting.subject()), tokens.of(customer.id(), acting.subject())));
        }
        Person person = customer == null ? Person.acting(UUID.randomUUID()) : customer;
        return vault.keep(person, KIND, acting.subject(), List.of(tokens.of(KIND, acting.subject())));
    }

    /** Somebody who acts. */
    private record Acting(String subject, @Nullable Person customer) {}
}
