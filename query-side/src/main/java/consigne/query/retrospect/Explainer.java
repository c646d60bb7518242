package consigne.query.retrospect;

import com.fasterxml.jackson.databind.JsonNode;
import consigne.api.Money;
import consigne.api.history.Explanation;
import consigne.api.history.Term;
import consigne.query.fields.ViewFields;
import consigne.query.recorded.RecordedEvent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says why a field says what it says: by the rule that computes it, where there is one, else by the last event that
 * touched it.
 */
record Explainer<V>(ViewFields fields, List<Rule<V>> rules) {

    Explanation explain(Trace<V> trace, String field, long position) {
        JsonNode value = fields.at(trace.after(trace.length()), field);
        Optional<Integer> last = trace.lastTouching(field);
        @Nullable
        JsonNode before = last.map(step -> fields.at(trace.after(step), field)).orElse(null);
        Optional<List<Term>> terms = value == null
                ? Optional.empty()
                : rules.stream()
                        .filter(rule -> rule.isAbout(field))
                        .findFirst()
                        .map(rule -> rule.terms().of(trace, field));
        return new Explanation(
                position,
                field,
                ViewFields.plain(value),
                ViewFields.plain(before),
                terms.map(sum -> Amounts.sentence(sum, text(Objects.requireNonNull(value))))
                        .orElseGet(() -> toldByItsEvent(last.map(trace::event), value, before)),
                terms.orElse(List.of()),
                events(trace, terms.orElse(List.of()), last).stream()
                        .map(Retrospect::event)
                        .toList());
    }

    /** Those that the terms come from; without terms, the last that touched it. */
    private static <V> List<RecordedEvent> events(Trace<V> trace, List<Term> terms, Optional<Integer> last) {
        if (terms.isEmpty()) {
            return last.map(trace::event).map(List::of).orElse(List.of());
        }
        Set<Long> positions = terms.stream().map(Term::position).collect(Collectors.toSet());
        return trace.steps().stream()
                .map(step -> step.event())
                .filter(event -> positions.contains(event.position()))
                .toList();
    }

    private static String toldByItsEvent(
            Optional<RecordedEvent> last, @Nullable JsonNode value, @Nullable JsonNode before) {
        String was = before == null ? "" : ", instead of " + text(before);
        return last.map(event -> value == null
                        ? event.name() + " took it away" + was
                        : event.name() + " says " + text(value) + was)
                .orElse("No event has given it a value");
    }

    private static String text(JsonNode value) {
        if (value.isContainerNode()) {
            return ViewFields.isMoney(value)
                    ? ViewFields.read(value, Money.class).toString()
                    : "what stands there";
        }
        return value.asText();
    }
}
