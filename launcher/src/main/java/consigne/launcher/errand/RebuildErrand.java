package consigne.launcher.errand;

import consigne.query.rebuild.SwitchRule;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Has read models rebuilt, and looks on. */
@Command(
        name = "rebuild",
        description = {
            "Has read models built anew beside those in service, and compared with them. It ends with 0 where all rows"
                    + " are equal, with 1 where some are not. Ctrl-C leaves it going."
        },
        commandListHeading = "%nOf one that has begun:%n")
final class RebuildErrand implements Callable<Integer> {

    private static final String ALL = "all";

    @Mixin
    private final WhichShop shop;

    @Parameters(
            index = "0",
            arity = "0..1",
            split = ",",
            hideParamSyntax = true,
            paramLabel = "NAME,...|all",
            description = "Which read models, with a comma between them, or all: they share one stream of events.")
    private List<String> names = List.of();

    @Option(names = "--rule", paramLabel = "RULE", description = "By which rule; the usual one if none is named.")
    private @Nullable String rule;

    @Option(
            names = "--from",
            paramLabel = "INSTANT",
            description = "Since when the rule differs from the usual one, such as 2026-01-01T00:00:00Z.")
    private @Nullable Instant from;

    @Option(
            names = "--switching",
            paramLabel = "WHEN",
            description =
                    "When the new version goes into service: ${COMPLETION-CANDIDATES}; when-equal if nothing is said.")
    private @Nullable SwitchRule switching;

    @Option(
            names = "--until",
            paramLabel = "POINT",
            description =
                    "Makes copies as of an instant, or the position of an event, which are kept for a day and never"
                            + " go into service.")
    private @Nullable String until;

    @Option(
            names = "--core-percent",
            paramLabel = "PERCENT",
            description = "How much of one core it uses, 1 to 100; all that there is if nothing is said.")
    private @Nullable Integer corePercent;

    RebuildErrand(WhichShop shop) {
        this.shop = shop;
    }

    @Override
    public Integer call() {
        if (names.isEmpty()) {
            throw shop.wrong("Which read models are to be rebuilt?");
        }
        if (until != null && switching != null) {
            throw shop.wrong("A copy as of a point of the past never goes into service: leave --switching out.");
        }
        return shop.visit((door, teller) -> {
            List<String> chosen = chosen(door.readModels());
            return new Watch(door, teller, shop.howToLookAgain(chosen.getFirst())).until(door.begin(chosen, how()));
        });
    }

    private List<String> chosen(List<JsonNode> readModels) {
        List<String> there =
                readModels.stream().map(one -> one.path("name").asString("")).toList();
        List<String> chosen =
                names.contains(ALL) ? there : names.stream().distinct().toList();
        for (String name : chosen) {
            if (!there.contains(name)) {
                throw new NotDone("There is no read model " + name + ". There are: " + String.join(", ", there) + ".");
            }
        }
        insistOnTheRule(chosen, readModels);
        return chosen;
    }

    private void insistOnTheRule(List<String> chosen, List<JsonNode> readModels) {
        if (rule == null && from == null) {
            return;
        }
        if (chosen.size() > 1) {
            throw new NotDone("A rule is one read model's: name that alone.");
        }
        List<JsonNode> rules = readModels.stream()
                .filter(one -> one.path("name").asString("").equals(chosen.getFirst()))
                .flatMap(one -> one.path("rules").valueStream())
                .toList();
        if (rule != null
                && rules.stream().noneMatch(one -> one.path("name").asString("").equals(rule))) {
            throw new NotDone(rules.stream()
                    .map(one -> one.path("name").asString("") + " ("
                            + one.path("words").asString("") + ")")
                    .collect(Collectors.joining(
                            ", ", "There is no rule " + rule + " of " + chosen.getFirst() + ". There are: ", ".")));
        }
    }

    private ObjectNode how() {
        ObjectNode how = JsonMapper.shared().createObjectNode();
        if (until == null) {
            how.put("switching", (switching == null ? SwitchRule.WHEN_EQUAL : switching).toString());
        } else {
            how.put("until", until);
        }
        if (rule != null) {
            how.put("rule", rule);
        }
        if (from != null) {
            how.put("from", from.toString());
        }
        if (corePercent != null) {
            how.put("corePercent", corePercent);
        }
        return how;
    }
}
