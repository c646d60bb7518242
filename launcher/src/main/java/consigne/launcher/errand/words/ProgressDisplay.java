package consigne.launcher.errand.words;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/** Shows how far rebuilds have got: on a terminal in one line that is written again, elsewhere a line now and then. */
final class ProgressDisplay {

    /** A line that is as wide as the terminal would begin another. */
    private static final int WIDTH = 79;

    private static final int WIDE = 200;
    private static final long NOW_AND_THEN = Duration.ofSeconds(5).toNanos();

    private final PrintStream out;
    private final boolean terminal;
    private final LongSupplier nanos;
    private String shown = "";
    private long shownAt;

    /** @param nanos tells the time, as {@link System#nanoTime()} does */
    ProgressDisplay(PrintStream out, boolean terminal, LongSupplier nanos) {
        this.out = out;
        this.terminal = terminal;
        this.nanos = nanos;
    }

    void show(List<ShownRebuild> rebuilds) {
        if (terminal) {
            rewrite(new ProgressLine(WIDTH).of(rebuilds));
        } else {
            add(new ProgressLine(WIDE).of(rebuilds));
        }
    }

    private void rewrite(String line) {
        if (!line.equals(shown)) {
            out.print("\r" + line + " ".repeat(Math.max(0, shown.length() - line.length())));
            out.flush();
            shown = line;
        }
    }

    private void add(String line) {
        long now = nanos.getAsLong();
        if (!line.equals(shown) && (shown.isEmpty() || now - shownAt >= NOW_AND_THEN)) {
            out.println(line);
            shown = line;
            shownAt = now;
        }
    }

    /** Leaves the line to what comes next. */
    void end() {
        if (terminal && !shown.isEmpty()) {
            out.print("\r" + " ".repeat(shown.length()) + "\r");
            out.flush();
        }
        shown = "";
    }
}
