package consigne.api.naming;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An order as it was picked when nobody could say why a line came up short. */
final class OrderPickedV1 {

    private OrderPickedV1() {}

    static Map<String, Object> upcast(Map<String, Object> stored) {
        Map<String, Object> picked = new LinkedHashMap<>(stored);
        picked.put("reasons", List.of());
        return picked;
    }
}
