package consigne.vault.customer;

import consigne.api.CustomerId;
import consigne.api.Reason;
import consigne.runtime.commands.CommandUnanswered;
import consigne.vault.Person;
import consigne.vault.PersonForgotten;
import consigne.vault.Vault;
import consigne.vault.VaultId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
     * Keeps words for a command: for good where it is carried out, or may have been; else not.
     *
     * @param about the customer; where there is none, or they are forgotten, nothing is kept
     * @param command gives words and gets what events bear of them: shown as the words, as long as the customer is not
     *     forgotten
     */
    public <T> T forCommand(@Nullable CustomerId about, Function<UnaryOperator<Reason>, T> command) {
        List<VaultId> kept = new ArrayList<>();
        try {
            return command.apply(words -> about == null ? NOT_KEPT : keep(about, words, kept));
        } catch (CommandUnanswered mayBeCarriedOut) {
            throw mayBeCarriedOut;
        } catch (RuntimeException refused) {
            vault.drop(kept);
            throw refused;
        }
    }

    private Reason keep(CustomerId about, Reason words, List<VaultId> kept) {
        try {
            VaultId id = vault.keep(Person.customer(about), "note", words.value(), List.of());
            kept.add(id);
            return new Reason(id.toString());
        } catch (PersonForgotten forgotten) {
            return NOT_KEPT;
        }
    }
}
