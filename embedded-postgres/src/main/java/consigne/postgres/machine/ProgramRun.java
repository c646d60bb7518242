package consigne.postgres.machine;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A program run to its end. */
public record ProgramRun(int exitCode, String output) {

    /** Runs it in the C locale and without any {@code PG…} variable of the user's, which PostgreSQL would obey. */
    public static ProgramRun run(List<String> command) {
        try {
            Process process = builder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new ProgramRun(process.waitFor(), output.strip());
        } catch (IOException missing) {
            throw missing(command, missing);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Obstacle("The start was interrupted", "Start again", interrupted);
        }
    }

    public static ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectInput(new File("/dev/null"));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    public static Obstacle missing(List<String> command, IOException cause) {
        return new Obstacle(
                "The program '" + command.getFirst() + "' cannot be run",
                "Install the package util-linux, which has setsid, setpriv and unshare",
                cause);
    }

    public String lastLines(int count) {
        List<String> lines = output.lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
    }

    public boolean succeeded() {
        return exitCode == 0;
    }
}
