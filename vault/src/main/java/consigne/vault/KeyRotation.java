package consigne.vault;

import consigne.runtime.StartRefused;
import consigne.vault.encryption.MasterKeys;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Wraps all keys by the current master key, so that those before it may go. */
final class KeyRotation {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);
    private static final int AT_A_TIME = 500;

    private final PersonKeys keys;
    private final MasterKeys masters;
    private final TransactionTemplate transactions;

    KeyRotation(PersonKeys keys, MasterKeys masters, TransactionTemplate transactions) {
        this.keys = keys;
        this.masters = masters;
        this.transactions = transactions;
    }

    /**
     * Makes sure that every key can be unwrapped.
     *
     * @throws StartRefused where a master key is missing
     */
    void insistOnMasters() {
        List<String> missing =
                keys.mastersInUse().stream().filter(name -> !masters.know(name)).toList();
        if (!missing.isEmpty()) {
            throw new StartRefused("The vault has keys that were wrapped by the master key " + missing.getFirst()
                    + ", which is not here. Add it behind the current one, " + masters.current() + ".");
        }
    }

    void run() {
        int all = 0;
        int some;
        do {
            some = transactions.execute(_ -> keys.rewrap(AT_A_TIME));
            all += some;
        } while (some > 0);
        if (all > 0) {
            boolean alone = keys.mastersInUse().equals(List.of(masters.current()));
            LOG.info(
                    "{} keys are wrapped by the master key {} now{}",
                    all,
                    masters.current(),
                    alone ? "; none needs another" : "; some need another still, until a later start");
        }
    }
}
