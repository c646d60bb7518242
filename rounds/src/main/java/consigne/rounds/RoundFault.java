package consigne.rounds;

/** Why a plan cannot be driven. */
public sealed interface RoundFault {

    /** A stop that two rounds visit, or one twice, or that is visited and said to be unplaced. */
    record Twice(String stop) implements RoundFault {}

    /** A stop that is neither visited nor said to be unplaced. */
    record Forgotten(String stop) implements RoundFault {}

    /** A stop, or a van, that is not in the task. */
    record Unknown(String id) implements RoundFault {}

    /** A van that drives two rounds. */
    record TwoRounds(String van) implements RoundFault {}

    /** A stop at which handing over begins after its window, by so many seconds. */
    record Late(String van, String stop, double seconds) implements RoundFault {}

    /** A van that is back after its shift, by so many seconds. */
    record BackLate(String van, double seconds) implements RoundFault {}

    /**
     * A van with more in it than it holds.
     *
     * @param stop after which it is so; empty at the depot
     */
    record Overloaded(String van, String stop, Load onBoard) implements RoundFault {}

    /** A van that drives further than it can, by so many metres. */
    record TooFar(String van, double metres) implements RoundFault {}

    /** A stop that is pinned to another van. */
    record WrongVan(String van, String stop) implements RoundFault {}
}
