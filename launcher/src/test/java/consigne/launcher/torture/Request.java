package consigne.launcher.torture;

import consigne.launcher.running.Customer;
import consigne.launcher.running.Reply;
import consigne.launcher.running.Shop;
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
