package consigne.web.access;

import consigne.web.problem.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** Tells customers of their own things only. */
final class OwnThings {

    private final List<Owners> owners;

    OwnThings(List<Owners> owners) {
        this.owners = owners;
    }

    /**
     * Makes sure that a thing is within a reach.
     *
     * @throws NotFound where it is somebody else's, and where there is none: the answer is the same
     */
    void insist(String kind, String id, Reach reach, HttpServletRequest request) {
        Owners asked = asked(kind, request.getMethod().equals("GET") ? Owners.Side.QUERIES : Owners.Side.COMMANDS);
        if (!asked.of(id).equals(Optional.ofNullable(reach.only()))) {
            throw new NotFound(kind, id);
        }
    }

    /** A process that has one side only has that side's requests only. */
    private Owners asked(String kind, Owners.Side side) {
        return owners.stream()
                .filter(known -> known.kind().equals(kind) && known.side() == side)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody knows whose this is: " + kind + " of " + side));
    }
}
