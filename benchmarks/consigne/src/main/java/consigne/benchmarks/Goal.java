package consigne.benchmarks;

import java.util.function.Function;

/**
 * A ratio, or a time, that is to be reached.
 *
 * @param value of the figures of a run; not a number where something for it was not measured
 * @param atLeast what is good enough
 * @param aim what would be good
 * @param lower whether lower is better
 */
record Goal(String name, Function<Figures, Double> value, double atLeast, double aim, boolean lower) {

    static Goal higher(String name, double atLeast, double aim, Function<Figures, Double> value) {
        return new Goal(name, value, atLeast, aim, false);
    }

    static Goal lower(String name, double atMost, double aim, Function<Figures, Double> value) {
        return new Goal(name, value, atMost, aim, true);
    }

    String verdict(Figures figures) {
        double reached = value.apply(figures);
        if (Double.isNaN(reached)) {
            return "not measured";
        }
        return reaches(reached, aim) ? "aim reached" : reaches(reached, atLeast) ? "reached" : "missed";
    }

    private boolean reaches(double reached, double wanted) {
        return lower ? reached <= wanted : reached >= wanted;
    }
}
