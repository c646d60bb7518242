package consigne.launcher.errand.words;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Tells what an errand has found. */
public interface Teller {

    void readModels(List<JsonNode> readModels);

    /** How far rebuilds have got; told again and again. */
    void progress(List<ShownRebuild> rebuilds);

    /** What rebuilds have come to. */
    void found(List<ShownRebuild> rebuilds);

    /** That rebuilds go on, but nobody looks any more. */
    void left(String words);

    /** In one sentence, why nothing came of it. */
    void notDone(String sentence);
}
