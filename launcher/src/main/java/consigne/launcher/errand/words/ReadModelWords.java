package consigne.launcher.errand.words;

import static consigne.launcher.errand.words.ProgressLine.grouped;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The read models of a shop as a table. */
final class ReadModelWords {

    private static final String COLUMNS = "%-16s %12s %12s %8s  %-28s %s";

    private ReadModelWords() {}

    static List<String> of(List<JsonNode> readModels) {
        List<String> lines = new ArrayList<>();
        lines.add(COLUMNS.formatted("read model", "position", "head", "version", "rule", "rebuild")
                .stripTrailing());
        readModels.forEach(readModel -> lines.add(line(readModel)));
        return lines;
    }

    private static String line(JsonNode readModel) {
        JsonNode inService = readModel.path("inService");
        return COLUMNS.formatted(
                        readModel.path("name").asString(""),
                        grouped(readModel.path("position").asLong(0)),
                        grouped(readModel.path("head").asLong(0)),
                        inService.path("version").asLong(0),
                        rule(inService),
                        goingOn(readModel))
                .stripTrailing();
    }

    private static String rule(JsonNode version) {
        String from = version.path("from").asString("");
        return version.path("rule").asString("") + (from.isEmpty() ? "" : " from " + from);
    }

    private static String goingOn(JsonNode readModel) {
        JsonNode rebuild = readModel.path("rebuild");
        if (rebuild.isObject()) {
            return new ProgressLine(Integer.MAX_VALUE).of(List.of(new ShownRebuild(rebuild)));
        }
        return readModel
                .path("others")
                .valueStream()
                .map(version -> "version " + version.path("version").asLong(0) + " is "
                        + version.path("state").asString("")
                        + (version.path("until").isNumber()
                                ? " as of " + grouped(version.path("until").asLong(0))
                                : ""))
                .collect(Collectors.joining(", "));
    }
}
