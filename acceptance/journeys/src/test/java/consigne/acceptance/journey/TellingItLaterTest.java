package consigne.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.Lines;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Shop;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A driver's phone tells hours later what happened at the door, and its clock may be wrong. */
class TellingItLaterTest {

    private final Shop shop = Shop.shared();
    private final Customer anna = shop.customer("anna");
    private final String cola = shop.sells("cola", 180, 1, 50);

    @Test
    void whatHappenedAtTheDoorHappenedThenInTheBooksOfDepositsToo() {
        PlacedOrder order = onItsWay();
        Instant atTheDoor = dispatched(order).plusNanos(1_000);
        deliver(order, atTheDoor.toString());

        assertThat(told(order, "order.delivered.v1", "deposit.charged.v1", "deposit.empties-returned.v1"))
                .hasSize(3)
                .allSatisfy(entry -> {
                    assertThat(entry.path("occurredAt").asString()).isEqualTo(atTheDoor.toString());
                    assertThat(entry.has("clockDoubtful")).isFalse();
                });
        assertThat(anna.ledger()).allSatisfy(entry -> {
            assertThat(Instant.parse(entry.path("at").asString())).isEqualTo(atTheDoor);
            assertThat(entry.path("actor").path("role").asString()).isEqualTo("saga");
            assertThat(entry.path("eventId").asString()).isNotBlank();
        });
        assertThat(told(order, "payment.capture-requested.v1"))
                .allSatisfy(entry -> assertThat(entry.has("occurredAt")).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "2099-01-01T00:00:00Z", "2026-01-01T00:00:00Z"})
    void aTimeThatCannotBeIsKeptAndMarkedAndHarmsNothing(String claimed) {
        PlacedOrder order = onItsWay();
        Instant before = dispatched(order);
        deliver(order, claimed);

        assertThat(told(order, "order.delivered.v1", "deposit.charged.v1"))
                .hasSize(2)
                .allSatisfy(entry -> {
                    assertThat(entry.path("occurredAt").asString()).isEqualTo(claimed);
                    assertThat(entry.path("clockDoubtful").asBoolean()).isTrue();
                });
        assertThat(anna.ledger())
                .allSatisfy(entry ->
                        assertThat(Instant.parse(entry.path("at").asString())).isAfter(before));
        for (String by : List.of("recorded", "occurred")) {
            JsonNode then = shop.read("/api/orders/" + order.id() + "?asOf=" + before + "&by=" + by);
            assertThat(then.path("status").asString()).as(by).isEqualTo("dispatched");
            assertThat(then.path("allowed")).as(by).isEmpty();
            assertThat(then.path("asOf").asString()).as(by).isEqualTo(before.toString());
        }
    }

    @Test
    void everyMovementOfStockSaysWhoMadeIt() {
        PlacedOrder order = onItsWay();
        Shop.eventually(() -> assertThat(movements()).hasSizeGreaterThan(2));

        assertThat(movements()).allSatisfy(movement -> {
            assertThat(movement.path("actor").path("subject").asString()).isNotBlank();
            assertThat(movement.path("actor").path("channel").asString()).isNotBlank();
            assertThat(movement.path("initiator").asString()).isNotBlank();
            assertThat(movement.path("eventId").asString()).isNotBlank();
        });
        assertThat(order.status()).isEqualTo("dispatched");
    }

    private List<JsonNode> movements() {
        return shop.read("/api/stock/" + cola + "/movements")
                .path("items")
                .valueStream()
                .toList();
    }

    private void deliver(PlacedOrder order, String occurredAt) {
        order.triesTo(
                        "delivery",
                        Map.of("occurredAt", occurredAt, "lines", List.of(), "empties", List.of(Lines.bottles(1))))
                .isFine();
        order.awaitsStatus("closed");
    }

    private static List<JsonNode> told(PlacedOrder order, String... events) {
        return order.history().stream()
                .filter(entry -> List.of(events).contains(entry.path("event").asString()))
                .toList();
    }

    /** When that was recorded, by the database's time. */
    private static Instant dispatched(PlacedOrder order) {
        return Instant.parse(order.history().getLast().path("recordedAt").asString());
    }

    private PlacedOrder onItsWay() {
        return anna.orders(Map.of(cola, 5)).awaitsStatus("confirmed").isPicked().isDispatched();
    }
}
