package consigne.query.torture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges an explanation by nothing but what it says itself, and the view that it explains. */
final class Addition {

    /** What is computed must be explained by terms. */
    private static final Pattern COMPUTED = Pattern.compile("/totals/(goods|vat|deposits|charges|total)"
            + "|/settlement/\\w+|/payment/(authorised|captured|released|refunded)"
            + "|/(lines/[^/]+|packed/[^/]+/line|handedOver/[^/]+/line)/(goods|vat|deposits)"
            + "|/credit|/heldAmount|/held/[^/]+/(quantity|amount)"
            + "|/totals/[^/]+/(issued|returned|foreign|unpaid|writtenOff)|/onHand|/reserved|/available");

    private Addition() {}

    static boolean isSum(Map<String, Object> why) {
        return COMPUTED.matcher(String.valueOf(why.get("field"))).matches();
    }

    /** What is wrong with it. */
    static List<String> faults(Map<String, Object> view, Map<String, Object> why) {
        List<String> faults = new ArrayList<>();
        Object value = why.get("value");
        List<?> terms = list(why.get("terms"));
        if (value == null || !holds(view, value)) {
            faults.add(value + " is not in the view");
        }
        BigDecimal sum =
                terms.stream().map(term -> number(field(term, "amount"))).reduce(BigDecimal.ZERO, BigDecimal::add);
        if ((isSum(why) || !terms.isEmpty()) && sum.compareTo(number(value)) != 0) {
            faults.add("the terms add up to " + sum + ", not to " + value);
        }
        Set<Object> positions = list(why.get("events")).stream()
                .map(event -> field(event, "position"))
                .collect(Collectors.toSet());
        if (positions.isEmpty() && !(isSum(why) && terms.isEmpty())) {
            faults.add("no event is named");
        }
        terms.stream()
                .map(term -> field(term, "position"))
                .filter(position -> !positions.contains(position))
                .forEach(position -> faults.add("the event at " + position + " is not told"));
        return faults;
    }

    private static boolean holds(Object around, Object value) {
        return around.equals(value)
                || switch (around) {
                    case Map<?, ?> object -> object.values().stream().anyMatch(inside -> holds(inside, value));
                    case List<?> list -> list.stream().anyMatch(inside -> holds(inside, value));
                    default -> false;
                };
    }

    private static List<?> list(@Nullable Object list) {
        return list instanceof List<?> some ? some : List.of();
    }

    private static Object field(Object object, String name) {
        Object value = ((Map<?, ?>) object).get(name);
        return value == null ? "" : value;
    }

    private static BigDecimal number(@Nullable Object amount) {
        return new BigDecimal(
                amount instanceof Map<?, ?> money ? field(money, "amount").toString() : String.valueOf(amount));
    }
}
