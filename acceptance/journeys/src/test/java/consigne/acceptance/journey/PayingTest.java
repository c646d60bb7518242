package consigne.acceptance.journey;

import static consigne.acceptance.shop.Shop.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Customer;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Provider;
import consigne.acceptance.shop.Shop;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PayingTest {

    private final Shop shop = Shop.shared();
    private final Provider provider = new Provider(shop);
    private final Customer anna = shop.customer("anna");
    private final String cola = shop.sells("cola", 180, 1, 50);

    @Test
    void aGoodMethodIsAuthorisedAtOnce() {
        PlacedOrder order = anna.orders(Map.of(cola, 10)).awaitsStatus("confirmed");

        order.hasAtTheProvider(2000, 0);
        assertThat(order.view().path("payment").path("status").asString()).isEqualTo("authorised");
        assertThat(order.view().at("/payment/attempts/0/reference").asString()).startsWith("sim_");
    }

    @Test
    void whatTheProviderCallsALateAnswerIsShownAsWell() {
        PlacedOrder order = asked();
        provider.answers(order, 1, "authorised");

        order.awaitsStatus("confirmed");
        assertThat(order.view().at("/payment/attempts/0/reference").asString()).isEqualTo("their-117");
    }

    @Test
    void aDeclinedMethodIsFollowedByAnother() {
        PlacedOrder order = anna.orders(Map.of(cola, 10), "pm_declined").awaitsStatus("awaiting-payment");
        order.hasAtTheProvider(0, 0);
        assertThat(shop.stock(cola)).isEqualTo(new Shop.Level(50, 10, 40));
        assertThat(order.view().at("/refusal/cause").asString()).isEqualTo("payment-declined");
        assertThat(order.view().at("/payBy").asString()).isNotEmpty();
        assertThat(order.view().at("/allowed/0/action").asString()).isEqualTo("pay");

        order.paysBy("pm_declined").awaitsAttempts(2).awaitsStatus("awaiting-payment");
        order.paysBy("pm_ok").awaitsStatus("confirmed").hasAtTheProvider(2000, 0);
        assertThat(order.view().at("/paymentMethod").asString()).isEqualTo("pm_ok");
        assertThat(order.view().has("refusal")).isFalse();
        order.isPickedAndDelivered().hasAtTheProvider(0, 2000);
    }

    @Test
    void theSameMethodMayBeTriedAgain() {
        PlacedOrder order = anna.orders(Map.of(cola, 10), "pm_declined_once").awaitsStatus("awaiting-payment");
        order.paysBy("pm_declined_once").awaitsStatus("confirmed").hasAtTheProvider(2000, 0);
    }

    @Test
    void whoCallsOffWhatWaitsForItsPaymentGivesEverythingBack() {
        PlacedOrder order = anna.orders(Map.of(cola, 10), "pm_seashells").awaitsStatus("awaiting-payment");
        order.isCancelled().awaitsStatus("cancelled").hasAtTheProvider(0, 0);
        shop.hasUnreserved(50, cola);
        order.triesTo("payment", Map.of("paymentMethod", "pm_ok")).isProblem(409, "not-allowed-now");
    }

    @Test
    void aLateAnswerConfirmsTheOrder() {
        PlacedOrder order = anna.orders(Map.of(cola, 10), "pm_timeout").awaitsStatus("confirmed");

        order.hasAtTheProvider(2000, 0);
        order.isPickedAndDelivered().hasAtTheProvider(0, 2000);
    }

    @Test
    void aLateAnswerGoesOnWithTheStoryThatHasAsked() {
        PlacedOrder order = asked();
        provider.answers(order, 1, "authorised");
        order.awaitsStatus("confirmed");

        assertThat(order.history()).allSatisfy(entry -> {
            assertThat(entry.path("correlationId"))
                    .isEqualTo(order.history().getFirst().path("correlationId"));
            assertThat(entry.path("initiator"))
                    .isEqualTo(order.history().getFirst().path("initiator"));
        });
    }

    @Test
    void moneyThatIsHeldTooLateIsSetFreeByTheSagaAndByNobodyElse() {
        PlacedOrder order = asked();
        order.isCancelled();
        order.hasAtTheProvider(0, 0);
        provider.answers(order, 1, "authorised");
        eventually(() -> assertThat(order.events())
                .containsSubsequence(
                        "payment.authorised-too-late", "payment.void-requested", "payment.authorisation-voided"));

        JsonNode late = lastOf(order, "payment.authorised-too-late.v1");
        JsonNode freed = lastOf(order, "payment.void-requested.v1");
        assertThat(late.path("actor").path("subject").asString()).isEqualTo("payment-provider");
        assertThat(freed.path("actor").toString())
                .isEqualTo("{\"subject\":\"fulfilment\",\"role\":\"saga\",\"channel\":\"saga\"}");
        assertThat(freed.path("cause").path("position")).isEqualTo(late.path("position"));
        assertThat(freed.path("correlationId")).isEqualTo(late.path("correlationId"));
        order.hasAtTheProvider(0, 0);
    }

    @Test
    void anAnswerThatComesTwiceCountsOnce() {
        PlacedOrder order = asked();
        provider.answers(order, 1, "authorised");
        order.awaitsStatus("confirmed");
        long before = shop.books().eventsOf(order.id()).size();
        provider.answers(order, 1, "authorised");
        provider.answers(order, 1, "declined");

        assertThat(shop.books().eventsOf(order.id())).hasSize((int) before);
    }

    @Test
    void nobodyElseSpeaksForTheProvider() {
        PlacedOrder order = asked();
        byte[] body = Provider.body(order, 1, "authorised");
        String now = Long.toString(Instant.now().getEpochSecond());
        String longAgo = Long.toString(Instant.now().getEpochSecond() - 600);
        byte[] other = Provider.body(order, 1, "declined");

        provider.sends(body, now, "v1=" + "0".repeat(64)).isProblem(401, "bad-signature");
        provider.sends(body, now, Provider.sign(now, other)).isProblem(401, "bad-signature");
        provider.sends(body, longAgo, Provider.sign(longAgo, body)).isProblem(401, "bad-signature");
        provider.sends(body, "soon", "none").isProblem(401, "bad-signature");
        assertThat(shop.books().eventsOf(order.id())).doesNotContain("payment.authorised", "payment.declined");
    }

    @Test
    void aStrangerKeepsNothingHereAndUsesNoKeyUp() {
        PlacedOrder order = asked();
        String key = "evt-" + order.id();
        for (int i = 0; i < 20; i++) {
            provider.sends(Provider.body(order, 1, "declined"), "1", "v1=none", "Idempotency-Key", "\"" + key + "\"")
                    .isProblem(401, "bad-signature");
        }
        assertThat(shop.books().number("select count(*) from idempotency_key where key like '%" + key + "%'"))
                .isZero();

        byte[] genuine = Provider.body(order, 1, "authorised");
        String now = Provider.nextSecond();
        provider.sends(genuine, now, Provider.sign(now, genuine), "Idempotency-Key", "\"" + key + "\"")
                .isFine();
        order.awaitsStatus("confirmed");
    }

    @Test
    void aMessageThatIsReplayedIsNotTakenAgain() {
        PlacedOrder order = asked();
        byte[] body = Provider.body(order, 1, "authorised");
        String sent = Provider.nextSecond();
        provider.sends(body, sent, Provider.sign(sent, body)).isFine();
        order.awaitsStatus("confirmed");
        long before = shop.books().eventsOf(order.id()).size();

        provider.sends(body, sent, Provider.sign(sent, body)).isProblem(401, "webhook-replayed");
        String later = Provider.nextSecond();
        provider.sends(body, later, Provider.sign(later, body)).isFine();
        assertThat(shop.books().eventsOf(order.id())).hasSize((int) before);
    }

    @Test
    void anAnswerToNoQuestionIsRefused() {
        PlacedOrder order = asked();
        byte[] unasked = Provider.body(order, 2, "authorised");
        byte[] nonsense = "{\"orderId\": \"%s\", \"attempt\": 0, \"outcome\": \"maybe\"}"
                .formatted(order.id())
                .getBytes(StandardCharsets.UTF_8);
        String now = Provider.nextSecond();

        provider.sends(unasked, now, Provider.sign(now, unasked)).isProblem(409, "unknown-attempt");
        provider.sends(nonsense, now, Provider.sign(now, nonsense)).isProblem(400, "malformed");
    }

    private static JsonNode lastOf(PlacedOrder order, String event) {
        return order.history().stream()
                .filter(entry -> entry.path("event").asString().equals(event))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    /** An order whose payment waits for an answer. */
    private PlacedOrder asked() {
        PlacedOrder order = anna.orders(Map.of(cola, 10), "pm_unknown");
        order.hasAtTheProvider(2000, 0);
        return order;
    }
}
