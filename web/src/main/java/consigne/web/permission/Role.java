package consigne.web.permission;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** As what a caller may call; each is given by the scope of its name in a token. */
public enum Role {
    /** Orders for themselves, and sees their own orders and deposit. */
    CUSTOMER,

    /** A front end that acts for customers. */
    SHOP,

    /** Stock, picking and dispatch. */
    WAREHOUSE,

    /** Slots, rounds and vans. */
    DISPATCHER,

    /** Delivery, and the empties that come back. */
    DRIVER,

    /** Sees every history, cancels and adjusts with a reason. */
    SUPPORT,

    /** Read models without personal data; no commands to the business. */
    ANALYST,

    /** Imports, dead letters, configuration. */
    OPERATOR;

    /** The scope that gives this role. */
    public String scope() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role that a scope gives; none for a scope that is not ours. */
    public static Optional<Role> ofScope(String scope) {
        return Arrays.stream(values())
                .filter(role -> role.scope().equals(scope))
                .findFirst();
    }
}
