package consigne.web.access;

import consigne.api.CustomerId;
import consigne.web.permission.PermittedTo;
import java.util.Optional;

/**
 * Knows whose the things of one kind are. Commands are checked against the events themselves, queries against what is
 * shown, so that neither waits for the other.
 */
public interface Owners {

    /** What is checked. */
    enum Side {
        COMMANDS,
        QUERIES
    }

    /** What the things are called, such as {@code order}; {@link PermittedTo#kind()} names it. */
    String kind();

    Side side();

    /**
     * The customer whose thing it is; none where there is no such thing.
     *
     * @throws consigne.api.form.Malformed where this cannot be the id of one
     */
    Optional<CustomerId> of(String id);
}
