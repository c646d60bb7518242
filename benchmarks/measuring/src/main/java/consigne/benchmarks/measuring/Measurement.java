package consigne.benchmarks.measuring;

import java.util.Map;

/**
 * What came out of a stretch of work; not a number where something of it was not measured.
 *
 * @param perSecond pieces of work done in a second
 * @param p50Millis the time that half of them took at most
 * @param p99Millis the time that all but the slowest hundredth took at most
 * @param cpuSecondsPerThousand processor time of the whole machine, PostgreSQL included, for a thousand of them
 * @param more what else was seen that only this kind of work has, by its name
 */
public record Measurement(
        double perSecond, double p50Millis, double p99Millis, double cpuSecondsPerThousand, Map<String, Double> more) {

    public Measurement(double perSecond, double p50Millis, double p99Millis, double cpuSecondsPerThousand) {
        this(perSecond, p50Millis, p99Millis, cpuSecondsPerThousand, Map.of());
    }

    /** Of something that is counted by the seconds it took alone. */
    public static Measurement ofRate(double perSecond) {
        return new Measurement(perSecond, Double.NaN, Double.NaN, Double.NaN);
    }

    /** Where a piece of work was so many: the times are still those of the whole piece. */
    public Measurement times(int pieces) {
        return new Measurement(perSecond * pieces, p50Millis, p99Millis, cpuSecondsPerThousand / pieces, more);
    }

    /** The same, and something else that was seen. */
    public Measurement with(Map<String, Double> seen) {
        return new Measurement(perSecond, p50Millis, p99Millis, cpuSecondsPerThousand, seen);
    }

    /** Something that only this kind of work has. */
    public double more(String name) {
        return more.getOrDefault(name, Double.NaN);
    }
}
