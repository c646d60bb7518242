package consigne.benchmarks;

import java.util.List;

/**
 * A program that is measured.
 *
 * @param arguments of the Java launcher, the class path first
 * @param schema where it keeps its tables; two programs may share one
 */
record Program(List<String> arguments, String schema) {}
