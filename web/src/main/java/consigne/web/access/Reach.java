package consigne.web.access;

import consigne.api.CustomerId;
import consigne.web.problem.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * How far a caller reaches; a handler that takes one as its parameter is given the caller's.
 *
 * @param only the one customer, where it is a customer who calls; everybody's things where it is null
 */
public record Reach(@Nullable CustomerId only) {

    static final Reach EVERYBODY = new Reach(null);

    /**
     * Makes sure that a customer is within it.
     *
     * @throws NotFound where it is not; whether there is such a customer is not told
     */
    public void include(@Nullable CustomerId customer) {
        if (only != null && customer != null && !only.equals(customer)) {
            throw new NotFound("customer", customer);
        }
    }
}
