package consigne.benchmarks;

import consigne.benchmarks.measuring.Machine;
import consigne.benchmarks.measuring.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of a run as tables in Markdown: median and range of the rounds. */
final class Report {

    private static final String HEAD = """
            | | per second | ÷ C1 | p50 ms | p99 ms | CPU s/1,000 |
            |---|---|---|---|---|---|""";

    private static final String GOALS = """
            | ratio | seen | at least | aim | |
            |---|---|---|---|---|""";

    private Report() {}

    static String of(Figures figures, int rounds) {
        List<String> lines = new ArrayList<>();
        lines.add(Machine.description());
        lines.add(
                "PostgreSQL 18 with fsync and synchronous_commit on; %d rounds: median (least–most)".formatted(rounds));
        lines.add("");
        lines.add(HEAD);
        double ceiling = figures.perSecond(figures.best("C1")).median();
        figures.trials().forEach(trial -> lines.add(line(figures, trial, ceiling)));
        lines.add("");
        lines.add(GOALS);
        Goals.ALL.forEach(goal -> lines.add(line(figures, goal)));
        return String.join("\n", lines);
    }

    private static String line(Figures figures, String trial, double ceiling) {
        return "| %s | %s | %s | %s | %s | %s |"
                .formatted(
                        trial,
                        figures.perSecond(trial).written(0),
                        number(figures.perSecond(trial).median() / ceiling),
                        figures.of(trial, Measurement::p50Millis).written(2),
                        figures.of(trial, Measurement::p99Millis).written(2),
                        figures.of(trial, Measurement::cpuSecondsPerThousand).written(3));
    }

    private static String line(Figures figures, Goal goal) {
        return "| %s | %s | %s | %s | %s |"
                .formatted(
                        goal.name(),
                        number(goal.value().apply(figures)),
                        number(goal.atLeast()),
                        number(goal.aim()),
                        goal.verdict(figures));
    }

    static String number(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.2f", value);
    }
}
