package consigne.api.naming;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A product as it was defined when a price held from the moment that it was said. */
final class ProductDefinedV1 {

    /** Before everything that was said since: of two of these, the later word holds. */
    private static final String EVER = Instant.EPOCH.toString();

    private ProductDefinedV1() {}

    /** Says since when the price holds. */
    static Map<String, Object> upcast(Map<String, Object> stored) {
        Map<String, Object> defined = new LinkedHashMap<>(stored);
        defined.put("effectiveFrom", EVER);
        return defined;
    }
}
