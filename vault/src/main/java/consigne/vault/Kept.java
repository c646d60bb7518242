package consigne.vault;

import java.time.Instant;

/**
 * Something that the vault keeps, decrypted.
 *
 * @param kind what it is: {@code details}, {@code note} or {@code actor}
 * @param version how often it was said; counted from 1
 * @param at when it was last said
 */
public record Kept(VaultId id, Person person, String kind, String content, long version, Instant at) {

    /** Without what is kept. */
    @Override
    public String toString() {
        return kind + " " + id;
    }
}
