package consigne.query.analytics;

import consigne.query.pseudonym.Pseudonyms;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
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

    private static final List<String> FILES = List.of("orders.sql", "deposits.sql", "stock.sql", "events.sql");

    private ViewScript() {}

    /** @param events the table, or the view, in which events are found */
    static String of(String events) {
        String script = FILES.stream().map(ViewScript::file).collect(Collectors.joining("\n"));
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
        try (InputStream file = Objects.requireNonNull(ViewScript.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
