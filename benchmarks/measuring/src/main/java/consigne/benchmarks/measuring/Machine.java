package consigne.benchmarks.measuring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Scanner;

/** What the kernel says of the machine; Linux only. */
public final class Machine {

    private static final double TICKS_PER_SECOND = 100;

    private Machine() {}

    /** Processor seconds used by all processes together since the machine was started. Source: proc_stat(5). */
    public static double busySeconds() {
        List<String> ticks;
        try (Scanner words = new Scanner(line(Path.of("/proc/stat"), "cpu "))) {
            ticks = words.tokens().toList();
        }
        long busy = 0;
        for (int column : new int[] {1, 2, 3, 6, 7}) {
            busy += Long.parseLong(ticks.get(column));
        }
        return busy / TICKS_PER_SECOND;
    }

    /** Processors, memory and kernel in one line. */
    public static String description() {
        String model = line(Path.of("/proc/cpuinfo"), "model name").replaceFirst(".*: ", "");
        long kibibytes =
                Long.parseLong(line(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", ""));
        return "%d processors (%s), %d GiB, Linux %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        model,
                        Math.round(kibibytes / 1024.0 / 1024.0),
                        System.getProperty("os.version"),
                        System.getProperty("java.version"));
    }

    private static String line(Path file, String start) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(start)).findFirst().orElse(start + ": unknown 0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
