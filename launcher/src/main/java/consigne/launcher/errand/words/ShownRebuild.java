package consigne.launcher.errand.words;

import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/**
 * A rebuild as the shop shows it.
 *
 * @param json all that the shop says of it; whatever a later shop adds stays in
 */
public record ShownRebuild(JsonNode json) {

    /** What a program ends with that has seen a rebuild through. */
    private static final int EQUAL = 0;

    private static final int DIFFERENT = 1;
    private static final int NOT_DONE = 2;

    public String id() {
        return text("id");
    }

    public String readModel() {
        return text("readModel");
    }

    String rule() {
        return text("rule");
    }

    String phase() {
        return text("phase");
    }

    String failure() {
        return text("failure");
    }

    boolean isPaused() {
        return json.path("paused").asBoolean(false);
    }

    long position() {
        return json.path("position").asLong(0);
    }

    long head() {
        return json.path("head").asLong(0);
    }

    /** Where analysts find the copy that it has made, by SQL. */
    String analyticsSchema() {
        return text("analyticsSchema");
    }

    /** The position that the copy stands at which it makes. */
    OptionalLong until() {
        return number("until");
    }

    OptionalLong eventsPerSecond() {
        return number("eventsPerSecond");
    }

    OptionalLong secondsLeft() {
        return number("secondsLeft");
    }

    JsonNode held() {
        return json.path("held");
    }

    JsonNode report() {
        return json.path("report");
    }

    boolean isEqual() {
        return report().path("equal").asBoolean(false);
    }

    /** Whether nothing more comes of it by itself. */
    public boolean isAtRest() {
        return switch (phase()) {
            case "building", "comparing" -> false;
            case "compared" -> !switchesByItself();
            default -> true;
        };
    }

    private boolean switchesByItself() {
        return switch (text("switching")) {
            case "always" -> true;
            case "when-equal" -> isEqual();
            default -> false;
        };
    }

    /** 0 where all rows are equal or a copy is made, 1 where some are not, 2 where that was not found out. */
    public int exitCode() {
        return switch (phase()) {
            case "failed", "cancelled", "expired" -> NOT_DONE;
            case "kept" -> EQUAL;
            default -> isEqual() ? EQUAL : DIFFERENT;
        };
    }

    private String text(String field) {
        return json.path(field).asString("");
    }

    private OptionalLong number(String field) {
        JsonNode found = json.path(field);
        return found.isNumber() ? OptionalLong.of(found.asLong()) : OptionalLong.empty();
    }
}
