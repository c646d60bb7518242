package consigne.benchmarks;

import java.util.List;
import java.util.stream.Stream;

/**
 * A program that is measured.
 *
 * @param arguments of the Java launcher, ending in the main class and its own
 * @param schema where it keeps its tables; two programs may share one
 */
record Program(List<String> arguments, String schema) {

    /** The same with one more option of the Java launcher. */
    Program with(String option) {
        return new Program(Stream.concat(Stream.of(option), arguments.stream()).toList(), schema);
    }
}
