package consigne.api.naming;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** An order as it was placed when there was no more to say of its payment than the method. */
final class OrderPlacedV1 {

    private OrderPlacedV1() {}

    /** Moves the method into the terms of payment. */
    static Map<String, Object> upcast(Map<String, Object> stored) {
        Map<String, Object> placed = new LinkedHashMap<>(stored);
        Object method = Objects.requireNonNull(placed.remove("paymentMethod"), "paymentMethod");
        placed.put("payment", Map.of("method", method));
        return placed;
    }
}
