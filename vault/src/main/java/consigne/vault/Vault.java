package consigne.vault;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what is known of people, each thing encrypted by the key of the person that it is about, in tables of its own.
 * Whatever else is stored bears the {@link VaultId} of what is kept here, never the words.
 */
public final class Vault {

    private static final Logger LOG = LoggerFactory.getLogger(Vault.class);

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final PersonKeys keys;
    private final Entries entries;
    private final DestroyedList destroyed;

    Vault(JdbcClient database, TransactionTemplate transactions, PersonKeys keys, DestroyedList destroyed) {
        this.database = database;
        this.transactions = transactions;
        this.keys = keys;
        this.entries = new Entries(database, keys);
        this.destroyed = destroyed;
    }

    /**
     * Keeps words about a person, under an id of their own.
     *
     * @param tokens what they are found by, from {@link KeyedTokens}
     * @throws PersonForgotten where the person's key was destroyed
     */
    public VaultId keep(Person person, String kind, String words, Collection<Long> tokens) {
        VaultId id = VaultId.fresh();
        transactions.executeWithoutResult(_ -> entries.add(id, person, kind, words, tokens));
        return id;
    }

    /**
     * Says something of a person, of which there is one of its kind, instead of what was said before.
     *
     * @param expected the version that it must be at, where anybody cares; 0 where there must be none
     * @return its version now; nothing where it is at another than the expected
     * @throws PersonForgotten where the person's key was destroyed
     */
    public Optional<Long> put(
            Person person, String kind, String content, Collection<Long> tokens, @Nullable Long expected) {
        return transactions.execute(_ -> {
            keys.holdAlone(person);
            Optional<Entries.Said> before = entries.said(person, kind);
            if (expected != null
                    && !expected.equals(before.map(Entries.Said::version).orElse(0L))) {
                return Optional.empty();
            }
            if (before.isPresent()) {
                return Optional.of(entries.replace(before.get().id(), person, content, tokens));
            }
            entries.add(VaultId.fresh(), person, kind, content, tokens);
            return Optional.of(1L);
        });
    }

    /** Lets go of words, as if they had never been kept. */
    public void drop(Collection<VaultId> ids) {
        entries.drop(ids);
    }

    /** What is said of a person, of which there is one of its kind. */
    public Optional<Kept> find(Person person, String kind) {
        return entries.find(person, kind);
    }

    /** All that is kept of a person, in the order in which it was said. */
    public List<Kept> all(Person person) {
        return entries.all(person);
    }

    /**
     * The words behind ids; those that are forgotten are missing.
     *
     * @param only whose words alone are told; everybody's where it is null
     */
    public Map<VaultId, String> words(Collection<VaultId> ids, @Nullable Person only) {
        return entries.words(ids).stream()
                .filter(kept -> only == null || kept.person().equals(only))
                .collect(Collectors.toMap(Kept::id, Kept::content));
    }

    /**
     * What has all of some tokens.
     *
     * @param after the person that the page before ended with; none for the first
     */
    public List<Kept> search(String kind, List<Long> tokens, @Nullable Person after, int most) {
        return entries.search(kind, tokens, after, most);
    }

    /** How many have all of some tokens. */
    public long count(String kind, List<Long> tokens) {
        return entries.count(kind, tokens);
    }

    /**
     * Forgets a person for good: destroys the key, and with it all that it has encrypted. A backup from before has both
     * still, for whoever has the master key of then.
     *
     * @return how many entries went with the key, the same however often this is asked
     */
    public long forget(Person person) {
        destroyed.add(person);
        long erased = destroy(person).erased();
        LOG.warn(
                "The key of {} is destroyed{}",
                person.id(),
                destroyed.isKept()
                        ? ""
                        : "; no list outside of the database says so, as consigne.vault.destroyed-list"
                                + " names none: a backup would bring the person back");
        return erased;
    }

    /** Whether anything is kept of a person. */
    public boolean keepsSomethingOf(Person person) {
        return database.sql("select exists (select from vault_entry where person = ?)")
                .param(person.id())
                .query(Boolean.class)
                .single();
    }

    /** Whether a person's key was destroyed. */
    public boolean hasForgotten(Person person) {
        return keys.isDestroyed(person);
    }

    /** Destroys the keys that were destroyed before this database was restored from a backup. */
    void forgetAgain() {
        if (destroyed.isMissing() && knowsOfForgotten()) {
            LOG.warn("The list of destroyed keys is not where consigne.vault.destroyed-list says: it begins anew, and"
                    + " whoever it would have named is not forgotten again");
        }
        destroyed.all().stream()
                .filter(person -> destroy(person).now())
                .forEach(person -> LOG.warn("The key of {} was destroyed before, and is destroyed again", person.id()));
    }

    private boolean knowsOfForgotten() {
        return database.sql("select exists (select from vault_destroyed)")
                .query(Boolean.class)
                .single();
    }

    private PersonKeys.Destroyed destroy(Person person) {
        return transactions.execute(_ -> keys.destroy(person));
    }
}
