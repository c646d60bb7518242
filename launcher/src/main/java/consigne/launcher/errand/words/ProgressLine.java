package consigne.launcher.errand.words;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How far rebuilds have got, in one line: told of the one that is furthest behind. */
final class ProgressLine {

    private static final int SHORTEST_BAR = 4;
    private static final int LONGEST_BAR = 24;
    private static final int WHOLE = 100;
    private static final int MINUTE = 60;

    private final int width;

    /** @param width how many characters it may take */
    ProgressLine(int width) {
        this.width = width;
    }

    String of(List<ShownRebuild> rebuilds) {
        ShownRebuild behind = behind(rebuilds);
        String name = rebuilds.size() == 1 ? behind.readModel() : counted(rebuilds) + behind.readModel();
        String phase = behind.isPaused() ? "paused" : behind.phase();
        if (!behind.phase().equals("building") || behind.head() == 0) {
            return cut(name + " " + phase);
        }
        String before = name + " " + phase + " [";
        String after = "] " + numbers(behind);
        int room = Math.clamp(width - before.length() - after.length(), SHORTEST_BAR, LONGEST_BAR);
        return cut(before + bar(behind, room) + after);
    }

    private static ShownRebuild behind(List<ShownRebuild> rebuilds) {
        return rebuilds.stream()
                .min(Comparator.comparingInt(ProgressLine::stage).thenComparingLong(ShownRebuild::position))
                .orElseThrow();
    }

    private static int stage(ShownRebuild rebuild) {
        return switch (rebuild.phase()) {
            case "building" -> 0;
            case "comparing" -> 1;
            case "compared" -> 2;
            default -> 3;
        };
    }

    private static String counted(List<ShownRebuild> rebuilds) {
        long done = rebuilds.stream().filter(ShownRebuild::isAtRest).count();
        return done + " of " + rebuilds.size() + " done, ";
    }

    private static String bar(ShownRebuild rebuild, int length) {
        int full = (int) (rebuild.position() * length / rebuild.head());
        return "#".repeat(full) + "-".repeat(length - full);
    }

    private static String numbers(ShownRebuild rebuild) {
        StringBuilder numbers = new StringBuilder()
                .append(rebuild.position() * WHOLE / rebuild.head())
                .append("% ")
                .append(grouped(rebuild.position()))
                .append(" of ")
                .append(grouped(rebuild.head()));
        rebuild.eventsPerSecond()
                .ifPresent(rate -> numbers.append(", ").append(grouped(rate)).append(" events/s"));
        rebuild.secondsLeft()
                .ifPresent(left -> numbers.append(", ").append(clock(left)).append(" left"));
        return numbers.toString();
    }

    /** Minutes and seconds, and hours where there are any. */
    private static String clock(long seconds) {
        Duration left = Duration.ofSeconds(seconds);
        return left.toHours() == 0
                ? "%d:%02d".formatted(left.toMinutes(), seconds % MINUTE)
                : "%d:%02d:%02d".formatted(left.toHours(), left.toMinutesPart(), left.toSecondsPart());
    }

    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private String cut(String line) {
        return line.length() <= width ? line : line.substring(0, width);
    }
}
