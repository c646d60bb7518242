package consigne.web.access;

import consigne.api.CustomerId;
import consigne.api.OrderId;
import java.util.Optional;

/**
 * Knows whose an order is. Commands are checked against the events themselves, queries against what is shown, so that
 * neither waits for the other.
 */
public interface Owners {

    /** What is checked. */
    enum Side {
        COMMANDS,
        QUERIES
    }

    Side side();

    /** The customer whose order it is; none where there is no such order. */
    Optional<CustomerId> of(OrderId order);
}
