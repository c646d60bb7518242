package consigne.benchmarks;

import consigne.benchmarks.measuring.Measurement;
import consigne.benchmarks.measuring.Target;
import consigne.postgres.EmbeddedPostgres;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Measures everything in rounds, one after the other in each, and prints one table. */
final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        Settings settings = Settings.of(args);
        Path folder = Files.createTempDirectory("consigne-benchmarks-");
        Files.createDirectories(settings.results());
        try (EmbeddedPostgres postgres = EmbeddedPostgres.in(folder)
                        .setting("shared_buffers", "2GB")
                        .setting("max_wal_size", "4GB")
                        .setting("max_connections", "400")
                        .start();
                Stand stand = new Stand(
                        target(postgres), new Programs(settings, folder.resolve("unchained")), settings.results())) {
            Figures figures = new Figures();
            List<Trial> trials = new ArrayList<>(settings.trials());
            trials.removeIf(trial -> !trial.isLong()
                    && measure("warming up", stand, trial, settings.warmUp()).isEmpty());
            for (int round = 1; round <= settings.rounds(); round++) {
                for (Trial trial : List.copyOf(trials)) {
                    if (round > trial.rounds()) {
                        continue;
                    }
                    measure("round " + round, stand, trial, settings.length())
                            .ifPresentOrElse(
                                    measured -> figures.add(trial.name(), measured), () -> trials.remove(trial));
                }
            }
            System.out.println(Report.of(figures, settings.rounds()));
        } finally {
            Folders.remove(folder);
        }
    }

    /** What fails is told and measured no more; the others go on. */
    private static Optional<Measurement> measure(String when, Stand stand, Trial trial, double factor) {
        try {
            Measurement measured = stand.subject(trial.subject()).measure(trial.question(factor));
            System.err.printf(
                    "%s: %s: %,.0f/s, p50 %s ms, p99 %s ms, %s s CPU/1,000 %s%n",
                    when,
                    trial.name(),
                    measured.perSecond(),
                    Report.number(measured.p50Millis()),
                    Report.number(measured.p99Millis()),
                    Report.number(measured.cpuSecondsPerThousand()),
                    measured.more());
            return Optional.of(measured);
        } catch (Exception failure) {
            System.err.printf("%s: %s FAILED: %s%n", when, trial.name(), failure);
            return Optional.empty();
        }
    }

    private static Target target(EmbeddedPostgres postgres) {
        URI url = URI.create(postgres.jdbcUrl().substring("jdbc:".length()));
        return new Target(
                url.getHost(),
                url.getPort(),
                url.getPath().substring(1),
                "public",
                postgres.username(),
                postgres.password());
    }
}
