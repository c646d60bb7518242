package consigne.vault;

import consigne.vault.encryption.AesGcm;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
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

    private static final String ENTRIES = """
            select e.id, e.person, e.kind, e.encrypted, e.version, e.recorded_at, k.master, k.wrapped
            from vault_entry e join vault_key k using (person)
            """;

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final PersonKeys keys;
    private final DestroyedList destroyed;

    Vault(JdbcClient database, TransactionTemplate transactions, PersonKeys keys, DestroyedList destroyed) {
        this.database = database;
        this.transactions = transactions;
        this.keys = keys;
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
        transactions.executeWithoutResult(_ -> database.sql("""
                                insert into vault_entry (id, person, kind, encrypted, tokens)
                                values (:id, :person, :kind, :encrypted, :tokens)""")
                .param("encrypted", encrypt(keys.of(person), person, id, words))
                .param("id", id.value())
                .param("person", person.id())
                .param("kind", kind)
                .param("tokens", tokens.toArray(Long[]::new))
                .update());
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
        VaultId id = VaultId.fresh();
        return transactions.execute(_ -> database.sql("""
                                insert into vault_entry as before (id, person, kind, encrypted, tokens)
                                select :id, :person, :kind, :encrypted, :tokens
                                where :expected::bigint is null or :expected = 0 or exists (
                                    select from vault_entry where person = :person and kind = :kind)
                                on conflict (person, kind) where kind = 'details' do update
                                set id = excluded.id, encrypted = excluded.encrypted, tokens = excluded.tokens,
                                    version = before.version + 1, recorded_at = now()
                                where :expected::bigint is null or before.version = :expected
                                returning version""")
                .param("encrypted", encrypt(keys.of(person), person, id, content))
                .param("id", id.value())
                .param("person", person.id())
                .param("kind", kind)
                .param("tokens", tokens.toArray(Long[]::new))
                .param("expected", expected)
                .query(Long.class)
                .optional());
    }

    /** What is said of a person, of which there is one of its kind. */
    public Optional<Kept> find(Person person, String kind) {
        return database.sql(ENTRIES + "where e.person = ? and e.kind = ?")
                .param(person.id())
                .param(kind)
                .query((row, _) -> kept(row))
                .optional();
    }

    /** All that is kept of a person, in the order in which it was said. */
    public List<Kept> all(Person person) {
        return database.sql(ENTRIES + "where e.person = ? order by e.recorded_at, e.id")
                .param(person.id())
                .query((row, _) -> kept(row))
                .list();
    }

    /**
     * The words behind ids; those that are forgotten are missing.
     *
     * @param only whose words alone are told; everybody's where it is null
     */
    public Map<VaultId, String> words(Collection<VaultId> ids, @Nullable Person only) {
        return database
                .sql(ENTRIES + "where e.id = any(?) and e.kind <> 'details'")
                .param(ids.stream().map(VaultId::value).toArray(UUID[]::new))
                .query((row, _) -> kept(row))
                .list()
                .stream()
                .filter(kept -> only == null || kept.person().equals(only))
                .collect(Collectors.toMap(Kept::id, Kept::content));
    }

    /**
     * What has all of some tokens.
     *
     * @param after the person that the page before ended with; none for the first
     */
    public List<Kept> search(String kind, Collection<Long> tokens, @Nullable Person after, int most) {
        return database.sql(ENTRIES + """
                        where e.kind = :kind and e.tokens @> :tokens and (:after::text is null or e.person > :after)
                        order by e.person limit :most""")
                .param("kind", kind)
                .param("tokens", tokens.toArray(Long[]::new))
                .param("after", after == null ? null : after.id())
                .param("most", most)
                .query((row, _) -> kept(row))
                .list();
    }

    /** How many have all of some tokens. */
    public long count(String kind, Collection<Long> tokens) {
        return database.sql("select count(*) from vault_entry where kind = ? and tokens @> ?")
                .param(kind)
                .param(tokens.toArray(Long[]::new))
                .query(Long.class)
                .single();
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

    private Kept kept(ResultSet row) throws SQLException {
        Person person = new Person(row.getString("person"));
        VaultId id = new VaultId(row.getObject("id", UUID.class));
        SecretKey key = keys.unwrap(new PersonKeys.Wrapped(person, row.getString("master"), row.getBytes("wrapped")));
        return new Kept(
                id,
                person,
                row.getString("kind"),
                new String(AesGcm.decrypt(key, row.getBytes("encrypted"), place(person, id)), StandardCharsets.UTF_8),
                row.getLong("version"),
                row.getTimestamp("recorded_at").toInstant());
    }

    private static byte[] encrypt(SecretKey key, Person person, VaultId id, String content) {
        return AesGcm.encrypt(key, content.getBytes(StandardCharsets.UTF_8), place(person, id));
    }

    private static String place(Person person, VaultId id) {
        return person.id() + " " + id;
    }
}
