package consigne.acceptance.shop;

import static consigne.acceptance.shop.Customer.cents;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An order, and what people do with it. */
public record PlacedOrder(Shop shop, String id) {

    /** The order as it stands. */
    public JsonNode view() {
        return shop.read("/api/orders/" + id);
    }

    public String status() {
        return view().path("status").asString();
    }

    /** Waits until the order is in a status, which it reaches by itself. */
    public PlacedOrder awaitsStatus(String wanted) {
        Shop.waiting("order " + id + " becomes " + wanted).until(this::status, wanted::equals);
        shop.looksAgain();
        return this;
    }

    /** Waits until the lines of a change hold. */
    public PlacedOrder awaitsConfirmationOf(int change) {
        Shop.waiting("change " + change + " of order " + id)
                .until(
                        this::view,
                        view -> view.path("status").asString().equals("confirmed")
                                && view.path("change").asInt() == change);
        shop.looksAgain();
        return this;
    }

    public Reply triesTo(String action, Object body, String... headers) {
        return shop.http().post("/api/orders/" + id + "/" + action, body, headers);
    }

    public Reply triesToChangeTo(Map<String, Integer> quantities, String... headers) {
        return shop.http().put("/api/orders/" + id + "/lines", Map.of("lines", Lines.wanted(quantities)), headers);
    }

    public PlacedOrder changesTo(Map<String, Integer> quantities) {
        triesToChangeTo(quantities).isFine();
        return this;
    }

    /** Waits until the provider was asked so often. */
    public PlacedOrder awaitsAttempts(int attempts) {
        Shop.eventually(() -> assertThat(view().at("/payment/attempts").size()).isEqualTo(attempts));
        return this;
    }

    /** Tries another payment method. */
    public PlacedOrder paysBy(String paymentMethod) {
        triesTo("payment", Map.of("paymentMethod", paymentMethod)).isFine();
        return this;
    }

    public PlacedOrder isCancelled() {
        triesTo("cancellation", Map.of("reason", "plans changed")).isFine();
        return this;
    }

    public PlacedOrder isPicked(Lines.Line... lines) {
        triesTo("picking", Map.of("lines", List.of(lines))).isFine();
        return this;
    }

    public PlacedOrder isDispatched() {
        triesTo("dispatch", Map.of()).isFine();
        return this;
    }

    /** Is delivered with these empties back; what is not named in {@code lines} was delivered as picked. */
    public PlacedOrder isDelivered(int bottlesBack, Lines.Line... lines) {
        triesTo(
                        "delivery",
                        Map.of(
                                "lines",
                                List.of(lines),
                                "empties",
                                bottlesBack == 0 ? List.of() : List.of(Lines.bottles(bottlesBack))))
                .isFine();
        return this;
    }

    /** Waits until the order is turned down for a kind of reason. */
    public PlacedOrder awaitsRejectionFor(String cause) {
        awaitsStatus("rejected");
        assertThat(view().path("refusal").path("cause").asString()).isEqualTo(cause);
        return this;
    }

    /** Everything from a confirmed order to one that is delivered as ordered and closed. */
    public PlacedOrder isPickedAndDelivered() {
        return awaitsStatus("confirmed")
                .isPicked()
                .isDispatched()
                .isDelivered(0)
                .awaitsStatus("closed");
    }

    /** Everything that happened about the order, as names without revisions. */
    public List<String> events() {
        return history().stream()
                .map(entry -> entry.path("event").asString().replaceAll("\\.v\\d+$", ""))
                .toList();
    }

    public List<JsonNode> history() {
        return shop.read("/api/orders/" + id + "/history?limit=200")
                .path("items")
                .valueStream()
                .toList();
    }

    /** What happened to the customer's money, as the shop's books have it. */
    public Paid paid() {
        JsonNode payment = view().path("payment");
        return new Paid(
                cents(payment.path("authorised")), cents(payment.path("captured")), cents(payment.path("released")));
    }

    /** Checks what the provider holds and took, as the provider's books have it. */
    public void hasAtTheProvider(long held, long captured) {
        Shop.eventually(() -> assertThat(shop.books().atTheProvider(id)).isEqualTo(new Books.Held(held, captured)));
    }

    /** Money in cents. */
    public record Paid(long authorised, long captured, long released) {}
}
