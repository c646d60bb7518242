package consigne.query.orders;

import static consigne.query.fixtures.Orders.ANNA;
import static consigne.query.fixtures.Orders.MORNING;
import static consigne.query.fixtures.Orders.anOrder;
import static consigne.query.fixtures.Orders.anOrderPlaced;
import static consigne.query.fixtures.Orders.cola;
import static consigne.query.fixtures.Orders.eur;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.CustomerId;
import consigne.api.Event;
import consigne.api.Metadata;
import consigne.api.OrderId;
import consigne.api.order.OrderEvent.OrderConfirmed;
import consigne.api.order.OrderEvent.OrderDispatched;
import consigne.api.order.view.OrderView;
import consigne.api.payment.PaymentEvent.AuthorisationRequested;
import consigne.api.payment.PaymentEvent.PaymentAuthorised;
import consigne.api.payment.PaymentId;
import consigne.api.payment.PaymentMethod;
import consigne.query.fixtures.Deposits;
import consigne.query.fixtures.RunningShop;
import consigne.query.fixtures.RunningShop.Answer;
import consigne.query.fixtures.WholeOrder;
import consigne.runtime.axon.EventJson;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ReadingOrdersTest {

    private static final RunningShop SHOP = RunningShop.open();

    private final OrderId id = anOrder();

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void anOrderIsShownWithItsPaymentAndItsSettlement() throws Exception {
        SHOP.happens(anOrderPlaced(id));
        SHOP.happens(
                new AuthorisationRequested(new PaymentId(id), 1, new PaymentMethod("pm_ok"), eur("19.00")),
                new PaymentAuthorised(new PaymentId(id), 1, eur("19.00")));
        SHOP.happens(new OrderConfirmed(id, 0));
        long position = SHOP.happens(Deposits.settled(ANNA, id, "0.00", "0.00"));

        Answer answer = SHOP.get("/api/orders/" + id, position);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        OrderView order = EventJson.mapper().readValue(answer.text(), OrderView.class);
        assertThat(order.payment()).isNotNull();
        assertThat(order.settlement()).isNotNull();
        assertThat(answer.body().get("status")).isEqualTo("confirmed");
        assertThat(answer.body().get("totals")).asString().contains("total={amount=19.00, currency=EUR}");
    }

    @Test
    void whatGoesOutIsWhatTheEventsMadeOfIt() {
        long position = SHOP.happens(Map.of(), WholeOrder.of(id));
        Answer answer = SHOP.get("/api/orders/" + id, position);
        Answer past = SHOP.get("/api/orders/" + id + "?asOf=" + Instant.now().plusSeconds(60), position);

        assertThat(without(answer.body()))
                .isEqualTo(without(past.body()))
                .containsKeys("packed", "handedOver", "empties", "payment", "settlement", "refusal", "credited");
    }

    @Test
    void anUnknownOrderIsNotFound() {
        assertThat(SHOP.get("/api/orders/" + id).status()).isEqualTo(404);
        assertThat(SHOP.get("/api/orders/" + id + "?asOf=2026-01-01T00:00:00Z").status())
                .isEqualTo(404);
    }

    @Test
    void whatIsMalformedIsRefused() {
        for (String query : List.of(
                "?limit=0",
                "?limit=201",
                "?limit=x",
                "?limit=99999999999",
                "?cursor=!!",
                "?cursor=AAAA",
                "?status=lost",
                "?customer=%20",
                "?from=yesterday",
                "?to=%2B999999999-12-31T23:59:59Z",
                "/7")) {
            assertThat(SHOP.get("/api/orders" + query).status()).as(query).isEqualTo(400);
        }
    }

    @Test
    void aListIsReadPageByPageWithoutGapsOrRepeats() {
        CustomerId customer = new CustomerId("berta");
        List<Event> placed = IntStream.range(0, 25)
                .<Event>mapToObj(n -> anOrderPlaced(anOrder(), customer, MORNING.plusSeconds(n / 3), cola(1 + n)))
                .toList();
        long position = SHOP.happens(Map.of(), placed);

        List<Object> seen = new ArrayList<>();
        String path = "/api/orders?customer=berta&limit=10";
        Answer page = SHOP.get(path, position);
        while (page.body().get("nextCursor") != null) {
            seen.addAll(page.items());
            page = SHOP.get(path + "&cursor=" + page.body().get("nextCursor"));
        }
        seen.addAll(page.items());

        assertThat(seen).hasSize(25);
        assertThat(new HashSet<>(seen)).hasSize(25);
        List<String> times = seen.stream()
                .map(it -> String.valueOf(((Map<?, ?>) it).get("placedAt")))
                .toList();
        assertThat(times).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void aListKeepsToItsConditions() {
        CustomerId customer = new CustomerId("carla");
        OrderId confirmed = anOrder();
        long position = SHOP.happens(
                anOrderPlaced(confirmed, customer, MORNING, cola(1)),
                new OrderConfirmed(confirmed, 0),
                anOrderPlaced(anOrder(), customer, MORNING.plusSeconds(60), cola(1)));

        assertThat(SHOP.get("/api/orders?customer=carla", position).items()).hasSize(2);
        assertThat(SHOP.get("/api/orders?customer=carla&status=confirmed").items())
                .singleElement()
                .asString()
                .contains(confirmed.value());
        assertThat(SHOP.get("/api/orders?customer=carla&from=2026-03-02T08:01:00Z")
                        .items())
                .hasSize(1);
        assertThat(SHOP.get("/api/orders?customer=carla&to=2026-03-02T08:00:00Z")
                        .items())
                .isEmpty();
    }

    @Test
    void anOrderIsShownAsItStoodAtAnInstantByWhatIsKnownToday() {
        happenedAt("2026-03-02T08:00:00Z", anOrderPlaced(id));
        happenedAt(
                "2026-03-02T08:01:00Z",
                new AuthorisationRequested(new PaymentId(id), 1, new PaymentMethod("pm_ok"), eur("19.00")));
        happenedAt("2026-03-02T08:02:00Z", new OrderConfirmed(id, 0));
        happenedAt("2026-03-02T12:00:00Z", new OrderDispatched(id));
        happenedAt("2026-03-02T14:00:00Z", Deposits.settled(ANNA, id, "0.00", "0.00"));

        assertThat(asOf("2026-03-02T07:59:59Z").status()).isEqualTo(404);
        assertThat(asOf("2026-03-02T08:00:30Z").body()).doesNotContainKey("payment");
        assertThat(asOf("2026-03-02T08:01:30Z").body().get("status")).isEqualTo("placed");
        assertThat(asOf("2026-03-02T11:59:59Z").body().get("status")).isEqualTo("confirmed");
        assertThat(asOf("2026-03-02T12:00:00Z").body().get("status")).isEqualTo("dispatched");
        assertThat(asOf("2026-03-02T13:59:59Z").body()).doesNotContainKey("settlement");
        assertThat(asOf("2026-03-02T14:00:00Z").body()).containsKey("settlement");
    }

    @Test
    void byWhatWasRecordedEveryAnswerIsAStateThatWasToBeSeen() {
        happenedAt("2026-03-02T08:00:00Z", anOrderPlaced(id));
        happenedAt("2026-03-02T12:00:00Z", new OrderConfirmed(id, 0));
        Instant between = recordedAt("order.confirmed");
        happenedAt("2026-03-02T09:00:00Z", new OrderDispatched(id));

        String order = "/api/orders/" + id;
        assertThat(SHOP.get(order + "?asOf=2026-03-02T23:00:00Z").status()).isEqualTo(404);
        assertThat(SHOP.get(order + "?asOf=" + between).body())
                .containsEntry("status", "confirmed")
                .containsEntry("allowed", List.of())
                .containsEntry("asOf", between.toString());
        assertThat(SHOP.get(order + "?by=recorded&asOf=" + recordedAt("order.dispatched"))
                        .body())
                .containsEntry("status", "dispatched");
        assertThat(SHOP.get(order + "?by=occurred").status()).isEqualTo(400);
        assertThat(SHOP.get(order + "?by=hearsay&asOf=" + between).status()).isEqualTo(400);
    }

    /** By the database's time, which the machine's is not. */
    private Instant recordedAt(String event) {
        return SHOP.sql()
                .sql("select recorded_at from event where aggregate_id = ? and type = ?")
                .params("order:" + id, event)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** What the present and the past differ in where nothing has happened in between. */
    private static Map<String, Object> without(Map<String, Object> order) {
        Map<String, Object> rest = new HashMap<>(order);
        rest.keySet().removeAll(List.of("allowed", "asOf"));
        return rest;
    }

    private void happenedAt(String instant, Event event) {
        SHOP.happens(Map.of(Metadata.OCCURRED_AT, instant), List.of(event));
    }

    private Answer asOf(String instant) {
        return SHOP.get("/api/orders/" + id + "?by=occurred&asOf=" + instant);
    }
}
