package consigne.api.deposit.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where containers are; the deposit ledger moves them from one to another. */
public enum Holder {
    SHOP,
    CUSTOMER,
    NEIGHBOUR,
    WRITTEN_OFF;

    /** Finds a holder by its name in lower case, with hyphens. */
    @JsonCreator
    public static Holder named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
