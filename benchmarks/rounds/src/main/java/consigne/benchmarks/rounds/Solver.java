package consigne.benchmarks.rounds;

import java.time.Duration;
import java.util.List;

/** Somebody who plans rounds, on one thread. */
interface Solver {

    String name();

    /** Whether it can be told what comes back as well as what is delivered. */
    boolean knowsEmpties();

    /** The routes that it finds in a time: for each vehicle the numbers of its places, without the depot. */
    List<List<Integer>> routes(Instance instance, Duration time);
}
