package consigne.acceptance.shop;

import static consigne.acceptance.shop.Http.euros;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A customer of the shop. */
public record Customer(Shop shop, String id) {

    /** Orders with a payment method that is always good. */
    public PlacedOrder orders(Map<String, Integer> quantities) {
        return orders(quantities, "pm_ok");
    }

    public PlacedOrder orders(Map<String, Integer> quantities, String paymentMethod) {
        Reply reply = triesToOrder(quantities, paymentMethod).isFine();
        return new PlacedOrder(shop, reply.json().path("orderId").asString());
    }

    public Reply triesToOrder(Map<String, Integer> quantities, String paymentMethod, String... headers) {
        return shop.http()
                .post(
                        "/api/orders",
                        Map.of("customerId", id, "paymentMethod", paymentMethod, "lines", Lines.wanted(quantities)),
                        headers);
    }

    /** Brings empty bottles to a depot. */
    public void brings(int bottles) {
        shop.http()
                .post(
                        "/api/customers/" + id + "/empties",
                        Map.of("empties", List.of(Lines.bottles(bottles)), "reference", "at the depot"))
                .isFine();
    }

    public Reply asksForPayout(long cents) {
        return shop.http()
                .post(
                        "/api/customers/" + id + "/deposit/payouts",
                        Map.of("amount", euros(cents), "reference", "cash desk"));
    }

    /** The deposit account as it stands. */
    public Account account() {
        JsonNode account = shop.read("/api/customers/" + id + "/deposit");
        JsonNode held = account.path("held").path(0);
        return new Account(
                held.path("quantity").asInt(0), cents(account.path("heldAmount")), cents(account.path("credit")));
    }

    /** Every movement of the customer's glass and credit, the earliest first. */
    public List<JsonNode> ledger() {
        return shop.read("/api/customers/" + id + "/deposit/ledger?limit=200")
                .path("items")
                .valueStream()
                .toList()
                .reversed();
    }

    /** How a deposit account stands: bottles, and money in cents. */
    public record Account(int bottles, long deposits, long credit) {}

    /** Money as a number of cents. */
    public static long cents(JsonNode money) {
        return money.path("amount").asDecimal().movePointRight(2).longValueExact();
    }
}
