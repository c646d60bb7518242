package consigne.benchmarks.ceiling;

import consigne.benchmarks.measuring.Machine;
import consigne.benchmarks.measuring.Measurement;
import consigne.benchmarks.measuring.Subject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The ceilings C1 and C2: {@code pgbench} inserts one row, or a hundred, and commits, by prepared statements, into a
 * table like that of events with the same indexes.
 */
public final class Pgbench implements Subject {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final int HUNDRED = 100;

    private final CeilingTable table;
    private final Path program;

    public Pgbench(CeilingTable table) {
        this.table = table;
        this.program = Programs.find("pgbench");
    }

    @Override
    public Measurement measure(Question question) throws Exception {
        return switch (question.what()) {
            case "one row" -> run("c1.pgbench", 1, question);
            case "a hundred rows" -> run("c2.pgbench", HUNDRED, question);
            default -> throw new IllegalArgumentException(question.what());
        };
    }

    private Measurement run(String script, int rows, Question question)
            throws IOException, InterruptedException, SQLException {
        table.empty();
        Path file = Files.createTempFile("ceiling", ".pgbench");
        try (var text = Pgbench.class.getResourceAsStream(script)) {
            Files.write(file, text == null ? new byte[0] : text.readAllBytes());
        }
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + question.senders(),
                "--jobs=2",
                "--time=" + Math.round(question.seconds()),
                "--define=i=-1",
                "--file=" + file));
        table.definitions(rows).forEach(definition -> command.add("--define=" + definition));
        double cpuBefore = Machine.busySeconds();
        String printed = output(command);
        double cpu = Machine.busySeconds() - cpuBefore;
        Files.delete(file);
        double rate = rate(printed) * rows;
        return new Measurement(rate, Double.NaN, Double.NaN, cpu * 1000 / (rate * question.seconds()));
    }

    private String output(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(table.environment());
        Process process = builder.start();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String printed = lines.lines().collect(Collectors.joining("\n"));
            if (process.waitFor() != 0) {
                throw new IOException("pgbench failed: " + printed);
            }
            return printed;
        }
    }

    private static double rate(String printed) throws IOException {
        Matcher matcher = RATE.matcher(printed);
        if (!matcher.find()) {
            throw new IOException("pgbench tells no rate: " + printed);
        }
        return Double.parseDouble(matcher.group(1));
    }
}
