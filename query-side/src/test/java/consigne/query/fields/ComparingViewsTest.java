package consigne.query.fields;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import consigne.runtime.axon.EventJson;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparingViewsTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ViewFields fields =
            new ViewFields(Map.of("lines", List.of(JsonPointer.compile("/sku"))), Set.of("allowed"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void theDifferencesAppliedToTheOneViewGiveTheOther(long seed) {
        RandomGenerator random = new Random(seed);
        JsonNode before = ViewFields.NOTHING;
        for (int i = 0; i < 300; i++) {
            JsonNode after = object(random, 3);
            List<FieldDifference> differences = fields.differences(before, after);

            assertThat(applied(before, differences))
                    .as("%s from %s to %s", differences, before, after)
                    .isEqualTo(flat(after));
            before = after;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5})
    void aDifferenceSaysWhatStandsInEitherView(long seed) {
        RandomGenerator random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            JsonNode before = object(random, 3);
            JsonNode after = object(random, 3);

            assertThat(fields.differences(before, after)).allSatisfy(it -> {
                assertThat(fields.at(before, it.field())).isEqualTo(it.before());
                assertThat(fields.at(after, it.field())).isEqualTo(it.after());
                assertThat(it.before()).isNotEqualTo(it.after());
            });
            assertThat(fields.differences(before, before)).isEmpty();
        }
    }

    @Test
    void anElementIsToldByItsNameWhereverItStands() throws Exception {
        assertThat(between("""
                        {"lines": [{"sku": "a/b", "quantity": 1}, {"sku": "c", "quantity": 2}]}
                        """, """
                        {"lines": [{"sku": "d", "quantity": 4}, {"sku": "c", "quantity": 3}]}
                        """)).containsExactly("/lines/a~1b", "/lines/c/quantity", "/lines/d");
    }

    @Test
    void theOrderOfElementsThatHaveNamesSaysNothingAndThatOfOthersDoes() throws Exception {
        String twice = "{\"%s\": [{\"sku\": \"%s\"}, {\"sku\": \"%s\"}]}";

        assertThat(between(twice.formatted("lines", "a", "b"), twice.formatted("lines", "b", "a")))
                .isEmpty();
        assertThat(between(twice.formatted("reached", "a", "b"), twice.formatted("reached", "b", "a")))
                .containsExactly("/reached/0/sku", "/reached/1/sku");
        assertThat(between(twice.formatted("lines", "a", "a"), twice.formatted("lines", "a", "c")))
                .containsExactly("/lines/0", "/lines/1", "/lines/a", "/lines/c");
    }

    @Test
    void moneyIsOneValueAndWhatIsDerivedIsNotCompared() throws Exception {
        assertThat(between("""
                        {"total": {"amount": "1.00", "currency": "EUR"}, "allowed": [1]}
                        """, """
                        {"total": {"amount": "2.00", "currency": "EUR"}, "allowed": [2]}
                        """)).containsExactly("/total");
    }

    private List<String> between(String before, String after) throws Exception {
        return fields
                .differences(
                        EventJson.mapper().readTree(before), EventJson.mapper().readTree(after))
                .stream()
                .map(FieldDifference::field)
                .toList();
    }

    /** What each field holds; of one that holds others, only that it does. */
    private Map<String, JsonNode> flat(JsonNode view) {
        Map<String, JsonNode> flat = new TreeMap<>();
        for (String field : fields.all(view)) {
            flat.put(field, bare(Objects.requireNonNull(fields.at(view, field))));
        }
        return flat;
    }

    private static JsonNode bare(JsonNode value) {
        return value.isArray()
                ? JSON.arrayNode()
                : value.isObject() && !value.has("amount") ? JSON.objectNode() : value;
    }

    private Map<String, JsonNode> applied(JsonNode before, List<FieldDifference> differences) {
        Map<String, JsonNode> view = flat(before);
        for (FieldDifference difference : differences) {
            view.keySet()
                    .removeIf(field -> field.equals(difference.field()) || field.startsWith(difference.field() + "/"));
            put(view, difference.field(), difference.after());
        }
        return view;
    }

    private void put(Map<String, JsonNode> view, String field, @Nullable JsonNode value) {
        if (value != null) {
            view.put(field, bare(value));
            String name = field.substring(field.lastIndexOf('/') + 1);
            ObjectNode around = JSON.objectNode().set(name, value);
            flat(around).forEach((inner, content) -> view.put(field + inner.substring(name.length() + 1), content));
        }
    }

    private static ObjectNode object(RandomGenerator random, int depth) {
        ObjectNode object = JSON.objectNode();
        for (String name : List.of("status", "lines", "totals", "reached", "due")) {
            if (random.nextInt(4) > 0) {
                object.set(name, value(random, depth - 1));
            }
        }
        return object;
    }

    private static JsonNode value(RandomGenerator random, int depth) {
        return switch (depth <= 0 ? random.nextInt(2) : random.nextInt(5)) {
            case 0 -> JSON.numberNode(random.nextInt(3));
            case 1 -> JSON.objectNode().put("amount", random.nextInt(2) + ".00").put("currency", "EUR");
            case 2 -> object(random, depth);
            default -> list(random, depth);
        };
    }

    private static ArrayNode list(RandomGenerator random, int depth) {
        ArrayNode list = JSON.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(object(random, depth).put("sku", "sku-" + random.nextInt(6)));
        }
        return list;
    }
}
