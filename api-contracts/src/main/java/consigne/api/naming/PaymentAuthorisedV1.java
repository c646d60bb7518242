package consigne.api.naming;

import java.util.LinkedHashMap;
import java.util.Map;

/** An authorisation as it was written when nobody kept what the provider calls it. */
final class PaymentAuthorisedV1 {

    private PaymentAuthorisedV1() {}

    static Map<String, Object> upcast(Map<String, Object> stored) {
        Map<String, Object> authorised = new LinkedHashMap<>(stored);
        authorised.put("reference", null);
        return authorised;
    }
}
