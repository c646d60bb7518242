package consigne.launcher.errand.words;

import static consigne.launcher.errand.words.ProgressLine.grouped;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What has become of a rebuild, and what its comparison found, line by line for whoever has to decide. */
final class ReportWords {

    private static final int MOST_SAMPLES = 5;
    private static final String COUNTS = "  %-22s %14s %14s %16s %14s";

    private final ShownRebuild rebuild;
    private final List<String> lines = new ArrayList<>();

    private ReportWords(ShownRebuild rebuild) {
        this.rebuild = rebuild;
    }

    static List<String> of(ShownRebuild rebuild) {
        ReportWords words = new ReportWords(rebuild);
        words.head();
        if (rebuild.report().isObject()) {
            words.report(rebuild.report().path("tables"));
        }
        words.leftOut();
        words.next();
        return words.lines;
    }

    private void head() {
        lines.add("%s by rule %s: %s".formatted(rebuild.readModel(), rebuild.rule(), found()));
        if (!rebuild.failure().isEmpty()) {
            lines.add("  It could not go on: " + rebuild.failure());
        }
    }

    private String found() {
        if (!rebuild.report().isObject()) {
            String phase = rebuild.isPaused() ? "paused" : rebuild.phase();
            return rebuild.until().isEmpty()
                    ? phase
                    : "a copy as of position " + grouped(rebuild.until().getAsLong()) + ", " + phase;
        }
        return (rebuild.isEqual() ? "all rows are equal" : "there are differences")
                + " at position "
                + grouped(rebuild.report().path("position").asLong(0));
    }

    private void report(JsonNode tables) {
        lines.add(COUNTS.formatted("table", "equal", "different", "only in service", "only in new"));
        tables.forEach(table -> lines.add(COUNTS.formatted(
                table.path("table").asString(""),
                count(table, "equal"),
                count(table, "different"),
                count(table, "onlyInService"),
                count(table, "onlyBeside"))));
        tables.forEach(this::samples);
    }

    private static String count(JsonNode table, String field) {
        return grouped(table.path(field).asLong(0));
    }

    private void samples(JsonNode table) {
        List<JsonNode> samples = table.path("samples").valueStream().toList();
        samples.stream()
                .limit(MOST_SAMPLES)
                .forEach(row -> sample(table.path("table").asString(""), row));
        if (samples.size() > MOST_SAMPLES) {
            lines.add("  and %d more samples of %s: --json shows all"
                    .formatted(
                            samples.size() - MOST_SAMPLES, table.path("table").asString("")));
        }
    }

    private void sample(String table, JsonNode row) {
        String key = row.path("key").properties().stream()
                .map(part -> part.getKey() + " " + text(part.getValue()))
                .collect(Collectors.joining(", "));
        lines.add("  %s, %s:".formatted(table, key));
        row.path("fields")
                .forEach(field -> lines.add("    %s: %s in service, %s in the new version"
                        .formatted(
                                field.path("field").asString(""),
                                text(field.path("inService")),
                                text(field.path("beside")))));
        row.path("events")
                .forEach(event -> lines.add("    touched by %s at position %s"
                        .formatted(
                                event.path("event").asString(""),
                                grouped(event.path("position").asLong(0)))));
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() || value.isNull()
                ? "nothing"
                : value.isString() ? value.asString() : value.toString();
    }

    private void leftOut() {
        if (!rebuild.held().isEmpty()) {
            lines.add("  Left out, since an event about it could not be taken: "
                    + rebuild.held().valueStream().map(ReportWords::text).collect(Collectors.joining(", ")));
        }
    }

    private void next() {
        String name = rebuild.readModel();
        String words = Map.of(
                        "compared",
                        "It waits: `rebuild switch %1$s` puts the new version into service, `rebuild cancel %1$s` gives it up.",
                        "switched",
                        "The new version is in service; `rebuild rollback %1$s` returns to the one before.",
                        "rolled-back",
                        "The version before is in service again; `rebuild switch %1$s` puts the new one there.",
                        "kept",
                        "Lists show it with asOf, and analysts in the schema %2$s, for a day. `rebuild cancel %1$s` drops it"
                                + " before.",
                        "expired",
                        "The time of the copy is over.",
                        "cancelled",
                        "It was given up; nothing has changed.",
                        "failed",
                        "Its tables are gone; nothing has changed.")
                .getOrDefault(
                        rebuild.isAtRest() ? rebuild.phase() : "",
                        "It goes on: `rebuild show %1$s --watch` shows how far it is.");
        lines.add("  " + words.formatted(name, rebuild.analyticsSchema()));
    }
}
