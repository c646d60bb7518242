package consigne.vault;

import consigne.vault.encryption.AesGcm;
import consigne.vault.encryption.MasterKeys;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The key of each person, in the database, wrapped. All methods join the transaction at hand. */
final class PersonKeys {

    private final JdbcClient database;
    private final MasterKeys masters;

    PersonKeys(JdbcClient database, MasterKeys masters) {
        this.database = database;
        this.masters = masters;
    }

    /** A key as it is stored. */
    @SuppressWarnings("ArrayRecordComponent") // unwrapped at once
    record Wrapped(Person person, String master, byte[] bytes) {}

    /**
     * The key of a person; a new one where they have none.
     *
     * @throws PersonForgotten where it was destroyed
     */
    SecretKey of(Person person) {
        return find(person).orElseGet(() -> make(person));
    }

    Optional<SecretKey> find(Person person) {
        return database.sql("select master, wrapped from vault_key where person = ? for key share")
                .param(person.id())
                .query((row, _) -> unwrap(new Wrapped(person, row.getString(1), row.getBytes(2))))
                .optional();
    }

    SecretKey unwrap(Wrapped key) {
        return masters.unwrap(key.master(), key.bytes(), key.person().id());
    }

    private SecretKey make(Person person) {
        holdAlone(person);
        if (isDestroyed(person)) {
            throw new PersonForgotten(person);
        }
        SecretKey fresh = AesGcm.freshKey();
        boolean first =
                database.sql("insert into vault_key (person, master, wrapped) values (?, ?, ?) on conflict do nothing")
                                .param(person.id())
                                .param(masters.current())
                                .param(masters.wrap(fresh, person.id()))
                                .update()
                        == 1;
        return first ? fresh : find(person).orElseThrow();
    }

    /** Whether the key of a person was destroyed. */
    boolean isDestroyed(Person person) {
        return database.sql("select exists (select from vault_destroyed where person = ?)")
                .param(person.id())
                .query(Boolean.class)
                .single();
    }

    /**
     * A key that is destroyed, and all that it has encrypted with it.
     *
     * @param now whether it was there until now
     * @param erased how many entries went with it when it was destroyed first
     */
    record Destroyed(boolean now, long erased) {}

    Destroyed destroy(Person person) {
        holdAlone(person);
        database.sql("""
                        insert into vault_destroyed (person, erased)
                        select :person, count(*) from vault_entry where person = :person
                        on conflict do nothing""").param("person", person.id()).update();
        boolean now = database.sql("delete from vault_key where person = ?")
                        .param(person.id())
                        .update()
                == 1;
        return new Destroyed(
                now,
                database.sql("select erased from vault_destroyed where person = ?")
                        .param(person.id())
                        .query(Long.class)
                        .single());
    }

    /** Until the transaction ends, no key of the person is made or destroyed elsewhere. */
    void holdAlone(Person person) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('vault ' || ?, 0))")
                .param(person.id())
                .query((_, _) -> true)
                .single();
    }

    /** The names of the master keys that wrap any. */
    List<String> mastersInUse() {
        return database.sql("select distinct master from vault_key")
                .query(String.class)
                .list();
    }

    /** Wraps by the current master key what others have wrapped, so many at a time; how many there were. */
    int rewrap(int most) {
        List<Wrapped> old = database.sql(
                        "select person, master, wrapped from vault_key where master <> ? limit ? for update skip locked")
                .param(masters.current())
                .param(most)
                .query((row, _) -> new Wrapped(new Person(row.getString(1)), row.getString(2), row.getBytes(3)))
                .list();
        for (Wrapped key : old) {
            database.sql("update vault_key set master = ?, wrapped = ? where person = ?")
                    .param(masters.current())
                    .param(masters.wrap(unwrap(key), key.person().id()))
                    .param(key.person().id())
                    .update();
        }
        return old.size();
    }
}
