package consigne.api.naming;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A refund as it was requested when nobody wrote down which units it was for. */
final class RefundRequestedV1 {

    private RefundRequestedV1() {}

    static Map<String, Object> upcast(Map<String, Object> stored) {
        Map<String, Object> requested = new LinkedHashMap<>(stored);
        requested.put("units", List.of());
        return requested;
    }
}
