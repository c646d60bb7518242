package consigne.query.orders;

import com.fasterxml.jackson.core.JsonPointer;
import consigne.query.fields.ViewFields;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What tells the elements of an order's lists from each other. */
final class OrderFields {

    private static final List<JsonPointer> BY_SKU = by("/sku");

    static final ViewFields OF_A_VIEW = new ViewFields(
            Map.of(
                    "lines", BY_SKU,
                    "packed", by("/ordered", "/line/sku"),
                    "pickingReasons", by("/sku", "/substitute"),
                    "handedOver", by("/line/sku"),
                    "empties", by("/container"),
                    "charges", BY_SKU,
                    "credited", by("/creditNoteId"),
                    "allowed", by("/action")),
            Set.of("allowed"));

    private OrderFields() {}

    private static List<JsonPointer> by(String... parts) {
        return List.of(parts).stream().map(JsonPointer::compile).toList();
    }
}
