package consigne.vault;

import consigne.vault.encryption.AesGcm;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The entries of the vault, each encrypted by the key of its person. All methods join the transaction at hand. */
final class Entries {

    private static final String ROWS = """
            select e.id, e.person, e.kind, e.encrypted, e.version, e.recorded_at, k.master, k.wrapped
            from vault_entry e join vault_key k using (person)
            """;

    private final JdbcClient database;
    private final PersonKeys keys;
    private final EntryTokens tokens;

    Entries(JdbcClient database, PersonKeys keys) {
        this.database = database;
        this.keys = keys;
        this.tokens = new EntryTokens(database);
    }

    /** Where what is said of a person stands, of which there is one of its kind. */
    record Said(VaultId id, long version) {}

    Optional<Said> said(Person person, String kind) {
        return database.sql("select id, version from vault_entry where person = ? and kind = ?")
                .param(person.id())
                .param(kind)
                .query((row, _) -> new Said(new VaultId(row.getObject(1, UUID.class)), row.getLong(2)))
                .optional();
    }

    /**
     * Adds one.
     *
     * @throws PersonForgotten where the person's key was destroyed
     */
    void add(VaultId id, Person person, String kind, String content, Collection<Long> foundBy) {
        database.sql("insert into vault_entry (id, person, kind, encrypted) values (?, ?, ?, ?)")
                .param(id.value())
                .param(person.id())
                .param(kind)
                .param(encrypt(person, id, content))
                .update();
        tokens.set(id, person, foundBy);
    }

    /** Puts another content in the place of what was said; its version then. */
    long replace(VaultId id, Person person, String content, Collection<Long> foundBy) {
        tokens.set(id, person, foundBy);
        return database.sql("""
                        update vault_entry set encrypted = ?, version = version + 1, recorded_at = now()
                        where id = ? returning version""")
                .param(encrypt(person, id, content))
                .param(id.value())
                .query(Long.class)
                .single();
    }

    void drop(Collection<VaultId> ids) {
        database.sql("delete from vault_entry where id = any(?)")
                .param(uuids(ids))
                .update();
    }

    Optional<Kept> find(Person person, String kind) {
        return database.sql(ROWS + "where e.person = ? and e.kind = ?")
                .param(person.id())
                .param(kind)
                .query((row, _) -> kept(row))
                .optional();
    }

    List<Kept> all(Person person) {
        return database.sql(ROWS + "where e.person = ? order by e.recorded_at, e.id")
                .param(person.id())
                .query((row, _) -> kept(row))
                .list();
    }

    /** What was written; who somebody is has an id as well, and is never put where words are. */
    List<Kept> words(Collection<VaultId> ids) {
        return database.sql(ROWS + "where e.id = any(?) and e.kind <> 'details'")
                .param(uuids(ids))
                .query((row, _) -> kept(row))
                .list();
    }

    List<Kept> search(String kind, List<Long> foundBy, @Nullable Person after, int most) {
        return EntryTokens.given(foundBy, database.sql(ROWS + EntryTokens.joining(foundBy) + """
                        where e.kind = :kind and e.person > :after
                        order by e.person limit :most"""))
                .param("kind", kind)
                .param("after", after == null ? "" : after.id())
                .param("most", most)
                .query((row, _) -> kept(row))
                .list();
    }

    long count(String kind, List<Long> foundBy) {
        return EntryTokens.given(
                        foundBy,
                        database.sql("select count(*) from vault_entry e " + EntryTokens.joining(foundBy) + """
                        where e.kind = :kind"""))
                .param("kind", kind)
                .query(Long.class)
                .single();
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

    private byte[] encrypt(Person person, VaultId id, String content) {
        return AesGcm.encrypt(keys.of(person), content.getBytes(StandardCharsets.UTF_8), place(person, id));
    }

    private static String place(Person person, VaultId id) {
        return person.id() + " " + id;
    }

    private static UUID[] uuids(Collection<VaultId> ids) {
        return ids.stream().map(VaultId::value).toArray(UUID[]::new);
    }
}
