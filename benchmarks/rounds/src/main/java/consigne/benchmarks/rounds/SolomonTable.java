package consigne.benchmarks.rounds;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Prints what each solver finds for each of Solomon's instances, in a time and on one thread, and how far that is from
 * the best that anybody has found.
 *
 * <p>Takes {@code seconds=10}, {@code empties=80} in per cent of what is delivered, {@code only} with a pattern for the
 * names of instances, {@code solvers} with one for those of solvers, and {@code seed=1}.
 */
final class SolomonTable {

    private final List<Solver> solvers;
    private final Duration time;
    private final int emptiesPercent;

    private SolomonTable(List<Solver> solvers, Duration time, int emptiesPercent) {
        this.solvers = solvers;
        this.time = time;
        this.emptiesPercent = emptiesPercent;
    }

    public static void main(String[] args) {
        Map<String, String> settings = Arrays.stream(args)
                .map(arg -> arg.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        long seed = Long.parseLong(settings.getOrDefault("seed", "1"));
        String wanted = settings.getOrDefault("solvers", ".*");
        int empties = Integer.parseInt(settings.getOrDefault("empties", "80"));
        List<Solver> solvers = List.<Solver>of(new Own(seed), new Jsprit(seed), new OrTools()).stream()
                .filter(solver -> solver.name().matches(wanted))
                // As many empties as goods, or fewer, never need more room than the goods did.
                .filter(solver -> solver.knowsEmpties() || empties <= 100)
                .toList();
        new SolomonTable(
                        solvers,
                        Duration.ofMillis((long) (1000 * Double.parseDouble(settings.getOrDefault("seconds", "10")))),
                        empties)
                .print(settings.getOrDefault("only", ".*"));
    }

    /** What a solver has found, and how far that is. */
    private record Found(Instance.BestKnown best, int vehicles, double distance) {

        boolean isOfAsManyVehicles() {
            return vehicles == best.vehicles();
        }

        double longer() {
            return distance / best.distance() - 1;
        }

        @Override
        public String toString() {
            return vehicles == 0
                    ? "none"
                    : "%d / %.2f%s"
                            .formatted(
                                    vehicles,
                                    distance,
                                    isOfAsManyVehicles() ? " (%+.2f %%)".formatted(100 * longer()) : "");
        }
    }

    private void print(String only) {
        List<Instance.BestKnown> wanted = Instance.bestKnown().stream()
                .filter(best -> best.instance().matches(only))
                .toList();
        System.out.printf(
                "%nvehicles / distance after %.1f s, %d %% of the goods come back as empties%n%n",
                time.toMillis() / 1000.0, emptiesPercent);
        String names = solvers.stream().map(Solver::name).collect(Collectors.joining(" | "));
        System.out.println("| instance | best known | " + names + " |");
        System.out.println("|---|---|" + "---|".repeat(solvers.size()));
        List<List<Found>> rows = wanted.stream().map(this::row).toList();
        summary(rows, "vehicles above the best known", found -> {
            int best = found.stream().mapToInt(each -> each.best().vehicles()).sum();
            int used = found.stream().mapToInt(Found::vehicles).sum();
            return "%+.2f %%".formatted(100.0 * (used - best) / best);
        });
        summary(
                rows,
                "mean distance where vehicles are equal",
                found -> "%+.2f %% of %d"
                        .formatted(
                                100
                                        * found.stream()
                                                .filter(Found::isOfAsManyVehicles)
                                                .mapToDouble(Found::longer)
                                                .average()
                                                .orElse(Double.NaN),
                                found.stream().filter(Found::isOfAsManyVehicles).count()));
    }

    private List<Found> row(Instance.BestKnown best) {
        Instance instance = Instance.named(best.instance(), emptiesPercent);
        List<Found> row = solvers.stream()
                .map(solver -> {
                    List<List<Integer>> routes = solver.routes(instance, time);
                    double distance = routes.isEmpty() ? 0 : new RouteCheck(instance).distance(routes);
                    return new Found(best, routes.size(), distance);
                })
                .toList();
        System.out.printf(
                "| %s | %d / %.2f | %s |%n",
                best.instance(),
                best.vehicles(),
                best.distance(),
                row.stream().map(Found::toString).collect(Collectors.joining(" | ")));
        return row;
    }

    private void summary(List<List<Found>> rows, String title, Function<List<Found>, String> figure) {
        String cells = IntStream.range(0, solvers.size())
                .mapToObj(solver ->
                        figure.apply(rows.stream().map(row -> row.get(solver)).toList()))
                .collect(Collectors.joining(" | "));
        System.out.println("| **" + title + "** | | " + cells + " |");
    }
}
