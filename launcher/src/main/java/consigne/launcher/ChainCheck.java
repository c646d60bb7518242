package consigne.launcher;

import consigne.eventstore.EventStoreVerifier;
import consigne.eventstore.Verification.Broken;
import consigne.eventstore.Verification.Intact;
import java.io.PrintStream;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * {@code verify} in place of settings: walks along the chain of hashes from outside the shop, which need not be open.
 */
final class ChainCheck {

    static final String NAME = "verify";

    /** What the program ends with. */
    static final int WHOLE = 0;

    static final int BROKEN = 1;
    static final int UNKNOWN = 2;

    private static final int TOLD_AFTER = 100_000;

    private final PrintStream out;

    ChainCheck(PrintStream out) {
        this.out = out;
    }

    /**
     * Verifies the events of the database that the settings name, as for the shop; without any those of mode
     * {@code embedded}, whose shop must be shut.
     */
    int run(String... settings) {
        try (ShopDatabase database = ShopDatabase.of(settings)) {
            return verify(database.shop());
        } catch (RuntimeException failed) {
            out.println("not verified: " + failed.getMessage());
            return UNKNOWN;
        }
    }

    private int verify(DataSource events) {
        return switch (new EventStoreVerifier(events).verify(1, this::tell)) {
            case Intact(long _, long last) -> {
                out.println("intact: " + last + " events are as they were stored");
                yield WHOLE;
            }
            case Broken(long position, var fault) -> {
                out.println("broken: at position " + position + " something was "
                        + fault.name().toLowerCase(Locale.ROOT));
                yield BROKEN;
            }
        };
    }

    private void tell(long verified) {
        if (verified % TOLD_AFTER == 0) {
            out.println(verified + " events ...");
        }
    }
}
