package consigne.acceptance.torture;

import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.Reply;
import consigne.acceptance.shop.Shop;
import java.util.Map;

/** An order, or a receipt of goods, under a key of its own that it also has in the events. */
record Request(String key, boolean isOrder) {

    Reply send(Shop shop, String sku) {
        return isOrder
                ? new Customer(shop, key).triesToOrder(Map.of(sku, 1), "pm_ok", "Idempotency-Key", key)
                : shop.http()
                        .post(
                                "/api/stock/" + sku + "/receipts",
                                Map.of("quantity", 1, "reference", key),
                                "Idempotency-Key",
                                key);
    }
}
