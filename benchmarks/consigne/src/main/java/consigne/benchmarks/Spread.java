package consigne.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** The middle of what several rounds gave, and how far they lie apart; not a number where there was none. */
record Spread(double median, double least, double most) {

    static Spread of(double... values) {
        if (values.length == 0) {
            return new Spread(Double.NaN, Double.NaN, Double.NaN);
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    String written(int decimals) {
        if (Double.isNaN(median)) {
            return "–";
        }
        String number = "%,." + decimals + "f";
        return String.format(Locale.ROOT, number + " (" + number + "–" + number + ")", median, least, most);
    }
}
