package consigne.vault;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What stands in events, rows and logs in the place of words that lie in the vault. */
public record VaultId(UUID value) {

    private static final String BEGINNING = "vault:";
    private static final Pattern FORM =
            Pattern.compile(BEGINNING + "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    /** A new one, which nobody can guess. */
    static VaultId fresh() {
        return new VaultId(UUID.randomUUID());
    }

    /** The one that a text is, where it is one. */
    public static Optional<VaultId> in(String text) {
        var whole = FORM.matcher(text);
        return whole.matches() ? Optional.of(new VaultId(UUID.fromString(whole.group(1)))) : Optional.empty();
    }

    @Override
    public String toString() {
        return BEGINNING + value;
    }
}
