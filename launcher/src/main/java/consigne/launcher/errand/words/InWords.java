package consigne.launcher.errand.words;

import java.io.PrintStream;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** For people. */
public final class InWords implements Teller {

    private final PrintStream out;
    private final PrintStream err;
    private final ProgressDisplay progress;

    /** @param terminal whether a line that was printed can be written again */
    public InWords(PrintStream out, PrintStream err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.progress = new ProgressDisplay(out, terminal, System::nanoTime);
    }

    @Override
    public void readModels(List<JsonNode> readModels) {
        ReadModelWords.of(readModels).forEach(out::println);
    }

    @Override
    public void progress(List<ShownRebuild> rebuilds) {
        progress.show(rebuilds);
    }

    @Override
    public void found(List<ShownRebuild> rebuilds) {
        progress.end();
        rebuilds.forEach(rebuild -> ReportWords.of(rebuild).forEach(out::println));
    }

    @Override
    public void left(String words) {
        progress.end();
        out.println(words);
    }

    @Override
    public void notDone(String sentence) {
        progress.end();
        err.println(sentence);
    }
}
