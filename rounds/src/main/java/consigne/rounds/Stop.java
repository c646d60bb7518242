package consigne.rounds;

/**
 * A place that some van is to visit once.
 *
 * @param id what the caller knows it by
 * @param place the number of its place in {@link Travel}
 * @param window when handing over may begin
 * @param service for how many seconds the van stands there
 * @param delivers what is on the van from the depot to here
 * @param collects what is on the van from here to the depot
 * @param wish by which van it is to be visited, where that matters
 */
public record Stop(String id, int place, TimeWindow window, int service, Load delivers, Load collects, Wish wish) {

    /** Whichever van suits best. */
    public static final Wish ANY_VAN = new Wish.Any();

    /** @throws IllegalArgumentException if its place or the time at it is negative */
    public Stop {
        if (place < 0 || service < 0) {
            throw new IllegalArgumentException("place %d, service %d s".formatted(place, service));
        }
    }

    /** By which van a stop is to be visited. */
    public sealed interface Wish {

        /** Whichever suits best. */
        record Any() implements Wish {}

        /** The one that it was planned for before, unless another saves more than a change costs. */
        record Rather(String van) implements Wish {}

        /** This one and no other. */
        record Pinned(String van) implements Wish {}
    }

    /** Whether a van may visit it. */
    public boolean mayBeVisitedBy(Van van) {
        return !(wish instanceof Wish.Pinned(String pinned)) || pinned.equals(van.id());
    }
}
