package consigne.query.retrospect;

import com.fasterxml.jackson.databind.JsonNode;
import consigne.api.Money;
import consigne.api.history.Explanation;
import consigne.api.history.HistoryEvent;
import consigne.api.history.Term;
import consigne.query.fields.ViewFields;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Says why a field says what it says: by the rule that computes it, where there is one, else by the last event that
 * touched it.
 */
record Explainer<V>(ViewFields fields, List<Rule<V>> rules) {

    Explanation explain(Course<V> course, String field, long position) {
        JsonNode value = fields.at(course.after(course.length()), field);
        Optional<Integer> last = course.lastTouching(field);
        @Nullable
        JsonNode before = last.map(step -> fields.at(course.after(step), field)).orElse(null);
        Optional<List<Term>> terms = value == null
                ? Optional.empty()
                : rules.stream()
                        .filter(rule -> rule.isAbout(field))
                        .findFirst()
                        .map(rule -> rule.terms().of(course, field));
        return new Explanation(
                position,
                field,
                ViewFields.plain(value),
                ViewFields.plain(before),
                terms.map(sum -> Sums.sentence(sum, text(Objects.requireNonNull(value))))
                        .orElseGet(() -> toldByItsEvent(last.map(course::event), value, before)),
                terms.orElse(List.of()),
                events(course, terms.orElse(List.of()), last));
    }

    /** Those that the terms come from; without terms, the last that touched it. */
    private static <V> List<HistoryEvent> events(Course<V> course, List<Term> terms, Optional<Integer> last) {
        if (terms.isEmpty()) {
            return last.map(course::event).map(List::of).orElse(List.of());
        }
        Set<Long> positions = terms.stream().map(Term::position).collect(Collectors.toSet());
        return IntStream.range(0, course.length())
                .filter(step -> positions.contains(course.position(step)))
                .mapToObj(course::event)
                .toList();
    }

    private static String toldByItsEvent(
            Optional<HistoryEvent> last, @Nullable JsonNode value, @Nullable JsonNode before) {
        String was = before == null ? "" : ", instead of " + text(before);
        return last.map(event -> value == null
                        ? event.event() + " took it away" + was
                        : event.event() + " says " + text(value) + was)
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
