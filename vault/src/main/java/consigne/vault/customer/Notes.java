package consigne.vault.customer;

import consigne.api.CustomerId;
import consigne.api.Reason;
import consigne.vault.Person;
import consigne.vault.PersonForgotten;
import consigne.vault.Vault;
import consigne.vault.VaultId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what people write about a customer: commands and events bear where it is instead of the words. */
public final class Notes {

    /** What stands where there is nobody to keep words about, or nothing to keep them for. */
    public static final Reason NOT_KEPT = new Reason("(not kept)");

    private final Vault vault;

    public Notes(Vault vault) {
        this.vault = vault;
    }

    /**
     * Keeps words.
     *
     * @param about the customer; where there is none, or they are forgotten, nothing is kept
     * @return what events bear: it is shown as the words, as long as the customer is not forgotten
     */
    public Reason keep(@Nullable CustomerId about, Reason words) {
        if (about == null) {
            return NOT_KEPT;
        }
        try {
            VaultId id = vault.keep(Person.customer(about), "note", words.value(), List.of());
            return new Reason(id.toString());
        } catch (PersonForgotten forgotten) {
            return NOT_KEPT;
        }
    }
}
