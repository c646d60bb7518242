package consigne.launcher.errand.words;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** For programs: a document a line, as the shop sends it, whenever it says something else than before. */
public final class InJson implements Teller {

    private final PrintStream out;
    private final Map<String, JsonNode> told = new HashMap<>();

    public InJson(PrintStream out) {
        this.out = out;
    }

    @Override
    public void readModels(List<JsonNode> readModels) {
        readModels.forEach(out::println);
    }

    @Override
    public void progress(List<ShownRebuild> rebuilds) {
        rebuilds.stream()
                .filter(rebuild -> !rebuild.json().equals(told.put(rebuild.id(), rebuild.json())))
                .forEach(rebuild -> out.println(rebuild.json()));
    }

    @Override
    public void found(List<ShownRebuild> rebuilds) {
        progress(rebuilds);
    }

    @Override
    public void left(String words) {
        out.flush();
    }

    @Override
    public void notDone(String sentence) {
        out.println(JsonMapper.shared().createObjectNode().put("notDone", sentence));
    }
}
