package consigne.rounds.search;

/** Who watches a search. */
@FunctionalInterface
public interface SearchProgress {

    /** Watches nothing, and never stops it. */
    SearchProgress UNWATCHED = _ -> true;

    /**
     * Is called with the first plan and the last, a few times a second between, and at once when fewer stops are left
     * out or fewer vans are needed.
     *
     * @return whether to go on
     */
    boolean at(State state);

    /**
     * How far a search has come.
     *
     * @param done what part of its effort, from 0 to 1
     * @param attempts how many it has made
     * @param unplaced how many stops are on no round of the best plan so far
     * @param vans how many leave the depot in it
     * @param metres how far they drive
     */
    record State(double done, long attempts, int unplaced, int vans, double metres) {}
}
