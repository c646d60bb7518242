package consigne.web.access;

import consigne.api.OrderId;
import consigne.web.problem.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** Tells customers of their own orders only. */
final class OwnOrders {

    private final List<Owners> owners;

    OwnOrders(List<Owners> owners) {
        this.owners = owners;
    }

    /**
     * Makes sure that an order is within a reach.
     *
     * @throws NotFound where it is somebody else's, and where there is none: the answer is the same
     */
    void insist(OrderId order, Reach reach, HttpServletRequest request) {
        Owners asked = asked(request.getMethod().equals("GET") ? Owners.Side.QUERIES : Owners.Side.COMMANDS);
        if (!asked.of(order).equals(Optional.ofNullable(reach.only()))) {
            throw new NotFound("order", order);
        }
    }

    /** A process that has one side only has that side's requests only. */
    private Owners asked(Owners.Side side) {
        return owners.stream()
                .filter(known -> known.side() == side)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody knows whose an order is: " + side));
    }
}
