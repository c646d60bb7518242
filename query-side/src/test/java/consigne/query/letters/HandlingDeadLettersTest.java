package consigne.query.letters;

import static consigne.query.fixtures.Orders.anOrder;
import static consigne.query.fixtures.Orders.anOrderPlaced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.awaitility.Awaitility.await;

import consigne.api.OrderId;
import consigne.api.order.OrderCommand.ExpireOrder;
import consigne.api.order.OrderEvent.OrderConfirmed;
import consigne.api.order.OrderEvent.OrderDispatched;
import consigne.query.fixtures.RunningShop;
import consigne.query.fixtures.RunningShop.Answer;
import consigne.runtime.commands.Actor;
import consigne.runtime.commands.Origin;
import consigne.runtime.schedule.Deadlines;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HandlingDeadLettersTest {

    private static final String LETTERS = "/api/dead-letters";

    private final RunningShop shop = RunningShop.open();
    private final OrderId bad = anOrder();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aLetterTellsWhatWaitsBehindItAndWhatItHides() {
        String id = aLetter();

        Map<String, Object> letter = shop.get(LETTERS + "/" + id).body();

        assertThat(letter)
                .containsEntry("kind", "read-model")
                .containsEntry("taker", "orders")
                .containsEntry("about", bad.toString())
                .containsEntry("behind", 1)
                .containsEntry("hides", List.of("/api/orders/" + bad))
                .containsKeys("since", "nextTry", "tries", "fingerprint")
                .doesNotContainKey("discarded");
        assertThat(letter.get("cause")).asString().contains("never");
        assertThat(letter.get("message"))
                .asInstanceOf(MAP)
                .containsEntry("name", "order.confirmed.v1")
                .containsEntry("aggregateId", "order:" + bad)
                .containsEntry("payload", Map.of("orderId", bad.toString(), "change", 0));
        assertThat(shop.get(LETTERS + "?kind=read-model").items()).hasSize(1);
        assertThat(shop.get(LETTERS + "?kind=deadline").items()).isEmpty();
        assertThat(shop.get(LETTERS + "/orders-0").status()).isEqualTo(404);
    }

    @Test
    void anOrderThatWaitsSaysSoInItsOwnAnswer() {
        String id = aLetter();
        OrderId other = anOrder();
        shop.happens(anOrderPlaced(other));
        await().atMost(Duration.ofMinutes(1)).until(() -> status(other).equals("placed"));

        assertThat(shop.get("/api/orders/" + bad).body().get("waitsFor"))
                .asInstanceOf(LIST)
                .singleElement()
                .asInstanceOf(MAP)
                .containsEntry("taker", "orders")
                .containsEntry("letter", id)
                .containsKey("since");
        assertThat(shop.get("/api/orders/" + other).body()).doesNotContainKey("waitsFor");
        assertThat(shop.get("/api/orders/" + bad + "?asOf=2999-01-01T00:00:00Z").body())
                .doesNotContainKey("waitsFor");
    }

    @Test
    void anOrderThatCannotBeShownAtAllIsNotSaidToBeUnknown() {
        shop.sql()
                .sql("alter table orders add constraint never check (status <> 'placed')")
                .update();
        shop.happens(anOrderPlaced(bad));

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() ->
                        assertThat(shop.get("/api/orders/" + bad).text()).contains("urn:consigne:problem:parked"));
        assertThat(shop.get("/api/orders/" + anOrder()).status()).isEqualTo(404);
    }

    @Test
    void lettersOfOneCauseAreCountedTogetherWhateverTheyName() {
        shop.sql()
                .sql("alter table order_history add constraint never check (event <> 'order.dispatched.v1')")
                .update();
        String id = aLetter();
        OrderId other = anOrder();
        shop.happens(anOrderPlaced(other));
        shop.happens(new OrderConfirmed(other, 0));
        await().atMost(Duration.ofMinutes(1)).until(() -> letters().size() == 3);

        List<?> causes = (List<?>)
                Objects.requireNonNull(shop.get(LETTERS + "/causes").body().get("causes"));

        assertThat(causes).hasSize(2);
        assertThat(causes.getFirst())
                .asInstanceOf(MAP)
                .containsEntry("letters", 2)
                .containsEntry("behind", 1)
                .containsEntry("takers", List.of("orders"))
                .containsEntry("example", id);
        String fingerprint = String.valueOf(((Map<?, ?>) causes.getFirst()).get("fingerprint"));
        assertThat(shop.get(LETTERS + "?cause=" + fingerprint).items()).hasSize(2);

        noneIsDueByItself();
        shop.sql().sql("alter table orders drop constraint never").update();
        Answer due = shop.post(LETTERS + "/retry", "{\"cause\":\"" + fingerprint + "\"}");
        assertThat(due.status()).isEqualTo(202);
        assertThat(due.body()).containsEntry("due", 2);
        await().atMost(Duration.ofMinutes(1)).until(() -> letters().size() == 1);
        assertThat(status(bad)).isEqualTo("dispatched");
    }

    @Test
    void whoRetriesOneIsToldWhatBecameOfIt() {
        String id = aLetter();
        noneIsDueByItself();

        Answer failed = shop.post(LETTERS + "/" + id + "/retry", "");
        assertThat(failed.body()).containsEntry("result", "failed").containsEntry("taken", 0);
        assertThat(failed.body().get("cause")).asString().contains("never");

        shop.sql().sql("alter table orders drop constraint never").update();
        noneIsDueByItself();
        assertThat(shop.post(LETTERS + "/" + id + "/retry", "").body())
                .containsEntry("result", "taken")
                .containsEntry("taken", 2);
        assertThat(status(bad)).isEqualTo("dispatched");
        assertThat(shop.post(LETTERS + "/" + id + "/retry", "").status()).isEqualTo(404);
    }

    @Test
    void oneThatIsGivenUpStaysReadableAndWhatWaitedBehindItGoesOn() {
        String id = aLetter();
        noneIsDueByItself();

        assertThat(shop.delete(LETTERS + "/" + id).status()).isEqualTo(400);
        Answer given = shop.delete(LETTERS + "/" + id + "?reason=It%20never%20was");

        assertThat(given.status()).isEqualTo(200);
        await().atMost(Duration.ofMinutes(1)).until(() -> status(bad).equals("dispatched"));
        assertThat(letters()).isEmpty();
        assertThat(shop.get(LETTERS + "/" + id).body().get("discarded"))
                .asInstanceOf(MAP)
                .containsEntry("reason", "It never was")
                .containsKey("at")
                .extractingByKey("by")
                .asInstanceOf(MAP)
                .containsEntry("subject", "tests")
                .containsEntry("role", "operator");
        assertThat(shop.get(LETTERS + "?discarded=true").items()).hasSize(1);
        assertThat(shop.get("/api/orders/" + bad + "/history").items().get(1))
                .extracting("discarded")
                .asInstanceOf(LIST)
                .singleElement()
                .asInstanceOf(MAP)
                .containsEntry("taker", "orders")
                .containsEntry("reason", "It never was");
        assertThat(shop.delete(LETTERS + "/" + id + "?reason=Again").body())
                .extractingByKey("discarded")
                .asInstanceOf(MAP)
                .containsEntry("reason", "It never was");
    }

    @Test
    void aDeadlineThatFailsIsALetterToo() {
        shop.bean(Deadlines.class)
                .at(
                        Instant.parse("2026-01-01T00:00:00Z"),
                        new ExpireOrder(bad, Instant.parse("2026-01-01T00:00:00Z")),
                        Origin.of("expires", new Actor("fulfilment", "saga", "saga")));
        await().atMost(Duration.ofMinutes(1)).until(() -> !letters().isEmpty());
        String id = "deadline-expires";

        Map<String, Object> letter = shop.get(LETTERS + "/" + id).body();
        assertThat(letter)
                .containsEntry("kind", "deadline")
                .containsEntry("about", bad.toString())
                .containsEntry("hides", List.of("/api/orders/" + bad));
        assertThat(letter.get("cause")).asString().contains("ExpireOrder");
        assertThat(letter.get("message")).asInstanceOf(MAP).containsEntry("name", "order.expire");
        assertThat(shop.post(LETTERS + "/" + id + "/retry", "").body()).containsEntry("result", "due");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> shop.delete(LETTERS + "/" + id + "?reason=Nobody%20waits")
                                .status()
                        == 200);
        assertThat(letters()).isEmpty();
    }

    /** An order is confirmed, which cannot be shown, and then dispatched. */
    private String aLetter() {
        shop.happens(anOrderPlaced(bad));
        await().atMost(Duration.ofMinutes(1)).until(() -> status(bad).equals("placed"));
        shop.sql()
                .sql("alter table orders add constraint never check (status <> 'confirmed')")
                .update();
        long confirmed = shop.happens(new OrderConfirmed(bad, 0));
        areParked(1); // in one batch with the next it would not be seen that it cannot be shown
        shop.happens(new OrderDispatched(bad));
        areParked(2);
        return "orders-" + confirmed;
    }

    private void areParked(int events) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> shop.sql()
                                .sql("select count(*) from parked_event where processor = 'orders'")
                                .query(Integer.class)
                                .single()
                        == events);
    }

    private void noneIsDueByItself() {
        shop.sql()
                .sql("update parked_event set try_at = now() + interval '1 hour' where cause is not null")
                .update();
    }

    private List<?> letters() {
        return shop.get(LETTERS).items();
    }

    private String status(OrderId order) {
        return String.valueOf(shop.get("/api/orders/" + order).body().get("status"));
    }
}
