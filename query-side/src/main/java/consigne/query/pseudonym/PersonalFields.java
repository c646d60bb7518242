package consigne.query.pseudonym;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What analysts are told of the fields of rows and views, columns and JSON alike: persons by pseudonyms, and nothing of
 * what people have written freely, which may be about persons, or of the means by which somebody pays.
 */
final class PersonalFields {

    private static final Set<String> CUSTOMERS = Set.of("customer", "customer_id", "customerId", "accountId");
    private static final Set<String> ACTORS = Set.of("actor", "subject", "initiator");
    private static final Set<String> AGGREGATES = Set.of("aggregate_id", "aggregateId");
    private static final Set<String> UNTOLD =
            Set.of("reason", "reasons", "explanation", "reference", "method", "paymentMethod");
    private static final String WITHHELD = "(withheld)";

    private final Pseudonyms pseudonyms;

    PersonalFields(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /**
     * What is told of a field.
     *
     * @param parts the way to the field from outside, its own name at the end
     */
    @Nullable
    Object told(List<String> parts, @Nullable Object value) {
        return told(
                parts.stream().filter(UNTOLD::contains).findFirst().orElse(parts.isEmpty() ? "" : parts.getLast()),
                value);
    }

    private @Nullable Object told(String name, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Object text when UNTOLD.contains(name) -> WITHHELD;
            case String person when CUSTOMERS.contains(name) || ACTORS.contains(name) -> pseudonyms.of(person);
            case String aggregate when AGGREGATES.contains(name) -> pseudonyms.ofAggregate(aggregate);
            case Map<?, ?> object -> told(object);
            case List<?> list ->
                list.stream()
                        .<@Nullable Object>map(element -> told(name, element))
                        .toList();
            default -> value;
        };
    }

    private Map<String, @Nullable Object> told(Map<?, ?> object) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        object.forEach((name, value) -> told.put(String.valueOf(name), told(String.valueOf(name), value)));
        return told;
    }
}
