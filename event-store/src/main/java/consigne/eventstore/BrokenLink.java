package consigne.eventstore;

import consigne.eventstore.Verification.Broken;
import consigne.eventstore.Verification.Fault;
import consigne.eventstore.chain.Link;
import java.util.List;

/** Works out what was done where the chain breaks, from the hashes before and the links from there on. */
final class BrokenLink {

    /** How many events may be missing before a removal that was closed up looks like an alteration. */
    private static final int MOST_REMOVED = 10_000;

    private final byte[] beforePrevious;
    private final byte[] previous;
    private final List<Link> links;
    private final Link first;
    private final long place;

    /** The first of the links is the one that does not follow. */
    BrokenLink(byte[] beforePrevious, byte[] previous, List<Link> links) {
        this.beforePrevious = beforePrevious;
        this.previous = previous;
        this.links = links;
        this.first = links.getFirst();
        this.place = first.position();
    }

    Broken broken(boolean beyondSeal) {
        if (place > 1 && first.fits(beforePrevious, place - 1)) {
            return new Broken(place - 1, Fault.INSERTED);
        }
        return new Broken(place, fault(beyondSeal));
    }

    private Fault fault(boolean beyondSeal) {
        if (links.size() == 1) {
            return beyondSeal ? Fault.INSERTED : Fault.ALTERED;
        }
        Link second = links.get(1);
        if (second.follows(first.hash()) || second.follows(first.hashAfter(previous))) {
            return belongsElsewhere() ? Fault.REORDERED : Fault.ALTERED;
        }
        if (belongsElsewhere()) {
            return Fault.REORDERED;
        }
        if (links.stream().skip(1).anyMatch(link -> link.fits(previous, place))) {
            return Fault.INSERTED;
        }
        return closedUp(second) ? Fault.REMOVED : Fault.ALTERED;
    }

    /** The event that was stored before it may have been moved along with it, or not. */
    private boolean belongsElsewhere() {
        return links.stream()
                .anyMatch(link ->
                        first.fits(link.hash(), link.position()) || first.fits(link.hash(), link.position() + 1));
    }

    private boolean closedUp(Link second) {
        for (int removed = 1; removed <= MOST_REMOVED; removed++) {
            if (second.fits(first.hash(), second.position() + removed)) {
                return true;
            }
        }
        return false;
    }
}
