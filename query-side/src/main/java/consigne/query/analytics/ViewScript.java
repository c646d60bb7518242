package consigne.query.analytics;

import consigne.query.pseudonym.Pseudonyms;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The SQL that makes the views. A view is read with its owner's rights, and functions with the reader's: so what makes
 * pseudonyms is written out where a file names it, and the key is read by nobody but the views.
 */
final class ViewScript {

    /** Of those that are made of a read model's tables, the name is that of the read model. */
    private static final List<String> FILES = List.of(
            "orders",
            "deposit",
            "credit-notes",
            "stock",
            "products",
            "containers",
            "receipts",
            "slots",
            "rounds",
            "events");

    private static final Pattern VIEW = Pattern.compile("create or replace view analytics\\.(\\w+)");

    private ViewScript() {}

    /** All views. */
    static String ofAll(String events) {
        return FILES.stream().map(name -> of(name, events)).collect(Collectors.joining("\n"));
    }

    /** The views over a read model; none where nobody but the shop looks at it. */
    static Optional<String> ofReadModel(String readModel, String events) {
        return FILES.contains(readModel) ? Optional.of(of(readModel, events)) : Optional.empty();
    }

    /** What a view is made of: the name of a read model, or that of events. */
    static Map<String, String> origins() {
        Map<String, String> origins = new HashMap<>();
        FILES.forEach(name -> VIEW.matcher(file(name)).results().forEach(view -> origins.put(view.group(1), name)));
        return origins;
    }

    /** @param events the table, or the view, in which events are found */
    private static String of(String name, String events) {
        String script = file(name);
        script = replace(script, "\\bpseudonym\\(([^()]*)\\)", it -> Pseudonyms.sql(it.group(1)));
        script = replace(
                script, "\\bpseudonym_of_aggregate\\(([^()]*)\\)", it -> Pseudonyms.sqlOfAggregate(it.group(1)));
        script = replace(
                script,
                "\\bpseudonym_of_actor\\(([^(),]*), ([^(),]*), ([^(),]*)\\)",
                it -> Pseudonyms.sqlOfActor(it.group(1), it.group(2), it.group(3)));
        script = replace(
                script,
                "\\bpayload_without_persons\\(([^(),]*), ([^(),]*)\\)",
                it -> TellableContent.sql("(" + it.group(1) + ")", it.group(2)));
        return replace(script, "\\bevents_table\\b", _ -> events);
    }

    private static String replace(String script, String call, Function<MatchResult, String> by) {
        return Pattern.compile(call).matcher(script).replaceAll(it -> Matcher.quoteReplacement(by.apply(it)));
    }

    private static String file(String name) {
        try (InputStream file = Objects.requireNonNull(ViewScript.class.getResourceAsStream(name + ".sql"), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
