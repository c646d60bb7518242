package consigne.query.events;

import static consigne.query.fixtures.Orders.ANNA;
import static consigne.query.fixtures.Orders.anOrder;
import static consigne.query.fixtures.Orders.anOrderPlaced;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.Event;
import consigne.api.Metadata;
import consigne.api.OrderId;
import consigne.api.Reason;
import consigne.api.order.OrderEvent.OrderCancelled;
import consigne.api.order.OrderEvent.OrderConfirmed;
import consigne.query.fixtures.Deposits;
import consigne.query.fixtures.RunningShop;
import consigne.query.fixtures.RunningShop.Answer;
import consigne.query.pseudonym.Pseudonyms;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookingAtEventsTest {

    private static final RunningShop SHOP = RunningShop.open();

    private final OrderId id = anOrder();
    private final String story = UUID.randomUUID().toString();
    private final String anna = SHOP.bean(Pseudonyms.class).of("anna");

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void eventsAreListedInTheOrderOfTheirPositions() {
        long last = SHOP.happens(anOrderPlaced(id), anOrderPlaced(anOrder()), new OrderConfirmed(id, 0));

        assertThat(positions("/api/events?from=" + (last - 2))).containsExactly(last - 2, last - 1, last);
        assertThat(positions("/api/events?from=" + (last - 2) + "&to=" + (last - 1)))
                .containsExactly(last - 2, last - 1);
    }

    @Test
    void theyAreFoundByWhatTheyHappenedToWhatWhoAndInWhichStory() {
        long before = SHOP.happens(anOrderPlaced(anOrder()));
        tells("anna", "customer", anOrderPlaced(id));
        tells("fulfilment", "saga", new OrderConfirmed(id, 0));
        String since = "/api/events?from=" + (before + 1);

        assertThat(names(since + "&aggregate=order:" + id)).containsExactly("order.placed.v3", "order.confirmed.v1");
        assertThat(names(since + "&type=order.placed")).containsExactly("order.placed.v3");
        assertThat(names(since + "&type=order.placed.v1")).isEmpty();
        assertThat(names(since + "&actor=fulfilment")).containsExactly("order.confirmed.v1");
        assertThat(names(since + "&correlation=" + story)).hasSize(2);
        assertThat(names(since + "&correlation=" + story + "&actor=anna&type=order.placed.v3&aggregate=order:" + id))
                .hasSize(1);
    }

    @Test
    void allThatFitAreCountedWhereThatIsAsked() {
        long last = tells("anna", "customer", anOrderPlaced(id), new OrderConfirmed(id, 0), anOrderPlaced(anOrder()));
        String these = "/api/events?limit=1&from=" + (last - 2);

        assertThat(SHOP.get(these).body()).doesNotContainKey("total");
        assertThat(SHOP.get(these + "&total=true").body()).containsEntry("total", 3);
        assertThat(SHOP.get(these + "&total=true&to=" + (last - 1)).body()).containsEntry("total", 2);
        assertThat(SHOP.get(these + "&total=true&type=order.placed").body()).containsEntry("total", 2);
        assertThat(SHOP.get(these + "&total=true&aggregate=order:" + id).body()).containsEntry("total", 2);
        assertThat(SHOP.get("/api/events?total=true&to=3&from=" + last).body()).containsEntry("total", 0);
    }

    @Test
    void theyAreFoundByWhenTheyWereRecorded() {
        long position = SHOP.happens(anOrderPlaced(id));
        String recorded = Objects.requireNonNull(
                        SHOP.get("/api/events/" + position).body().get("recordedAt"))
                .toString();

        assertThat(positions("/api/events?since=" + recorded)).contains(position);
        assertThat(positions("/api/events?until=" + recorded + "&from=" + position))
                .isEmpty();
    }

    @Test
    void anEventIsShownWithAllThatItSaysAndWhatLedToIt() {
        long position = tells("anna", "customer", anOrderPlaced(id));

        Map<String, Object> event =
                SHOP.getAs("support", "/api/events/" + position).body();

        assertThat(event)
                .containsEntry("eventId", SHOP.eventIds().getLast())
                .containsEntry("aggregateId", "order:" + id)
                .containsEntry("correlationId", story)
                .containsEntry("actor", Map.of("subject", "anna", "role", "customer", "channel", "http"));
        assertThat(event.get("data")).asString().contains("customerId=anna");
        assertThat(SHOP.get("/api/events/999999999").status()).isEqualTo(404);
    }

    @Test
    void analystsAreToldPersonsByPseudonymsAndNothingOfWhatAnEventSays() {
        long charged =
                tells("anna", "customer", Deposits.charged(ANNA, id, 3), new OrderCancelled(id, new Reason("x")));

        List<?> items =
                SHOP.getAs("analyst", "/api/events?from=" + (charged - 1)).items();

        assertThat(items).hasSize(2);
        assertThat(items.toString()).doesNotContain("anna", "data=", "reason=").contains("deposit:" + anna, anna);
        assertThat(SHOP.getAs("analyst", "/api/events/" + charged).text()).doesNotContain("\"anna", "\"data");
    }

    @Test
    void analystsFindPersonsByPseudonymsAlone() {
        long charged = tells("anna", "customer", Deposits.charged(ANNA, id, 3));
        String inTheStory = "/api/events?from=" + charged + "&correlation=" + story;

        assertThat(SHOP.getAs("analyst", inTheStory + "&actor=" + anna).items()).hasSize(1);
        assertThat(SHOP.getAs("analyst", inTheStory + "&aggregate=deposit:" + anna)
                        .items())
                .hasSize(1);
        assertThat(SHOP.getAs("analyst", inTheStory + "&actor=anna").items()).isEmpty();
        assertThat(SHOP.getAs("analyst", inTheStory + "&aggregate=deposit:anna").items())
                .isEmpty();
    }

    @Test
    void aPageLooksThroughSoManyEventsAndSaysWhereToGoOn() {
        long placed = tells("anna", "customer", anOrderPlaced(id));
        String elsewhere = "/api/events?limit=1&from=" + placed + "&correlation=" + story;
        SHOP.sql().sql("""
                        insert into event
                        select position + n, sequence + n, recorded_at, latest_at, 1, aggregate_id || n, null, event_id || n,
                            null, type, revision, payload, '{}', hash
                        from event, generate_series(1, 11000) n where position = (select max(position) from event)
                        """).update();
        Answer first = SHOP.get(elsewhere);
        Answer second = SHOP.get(elsewhere + "&cursor=" + first.body().get("nextCursor"));
        Answer third = SHOP.get(elsewhere + "&cursor=" + second.body().get("nextCursor"));

        assertThat(SHOP.get(elsewhere + "&total=true").status()).isEqualTo(400);
        assertThat(SHOP.get(elsewhere + "&total=true").text())
                .contains("must not be asked for where 11001 events are to be looked through; 10000 may be");
        assertThat(SHOP.get("/api/events?total=true&limit=1&from=" + placed).body())
                .containsEntry("total", 11_001);
        assertThat(SHOP.get("/api/events?total=true&type=order.placed&aggregate=order:" + id)
                        .body())
                .containsEntry("total", 1);
        assertThat(first.items()).hasSize(1);
        assertThat(second.items()).isEmpty();
        assertThat(second.body()).containsKey("nextCursor");
        assertThat(third.body()).doesNotContainKey("nextCursor");
    }

    @Test
    void anEventThatIsDamagedIsShownAsItIsAndKeepsNoOtherFromBeingShown() {
        long first = SHOP.happens(anOrderPlaced(id));
        long last = SHOP.happens(anOrderPlaced(anOrder()));
        for (String damage : List.of("[1]", "null", "{\"occurredAt\":\"never\"}", "\"\\u0000\"")) {
            SHOP.sql()
                    .sql("update event set payload = :damage::json, metadata = :damage::json where position = :first")
                    .param("damage", damage)
                    .param("first", first)
                    .update();

            assertThat(positions("/api/events?from=" + first)).as(damage).containsExactly(first, last);
            assertThat(SHOP.getAs("analyst", "/api/exports/events?after=" + (first - 1))
                            .text()
                            .lines())
                    .as(damage)
                    .hasSize(3);
        }
    }

    @Test
    void anAggregatesEventsAreReadPageByPageWhereverTheyLie() {
        SHOP.happens(anOrderPlaced(id));
        SHOP.happens(anOrderPlaced(anOrder()));
        SHOP.happens(new OrderConfirmed(id, 0));
        String path = "/api/events?limit=1&aggregate=order:" + id;
        Answer first = SHOP.get(path);

        assertThat(names(path)).containsExactly("order.placed.v3");
        assertThat(names(path + "&cursor=" + first.body().get("nextCursor"))).containsExactly("order.confirmed.v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=-1", "from=x", "to=99999999999999999", "type=Placed", "since=yesterday", "cursor=!!"})
    void whatIsNoQuestionIsRefused(String query) {
        assertThat(SHOP.get("/api/events?" + query).status()).isEqualTo(400);
    }

    @Test
    void sqlMakesTheSamePseudonyms() {
        for (String person : List.of("anna", "émile@example.org", "x".repeat(200))) {
            String inSql = SHOP.sql()
                    .sql("select " + Pseudonyms.sql(":person"))
                    .param("person", person)
                    .query(String.class)
                    .single();
            assertThat(inSql).isEqualTo(SHOP.bean(Pseudonyms.class).of(person));
        }
    }

    private long tells(String actor, String role, Event... events) {
        return SHOP.happens(
                Map.of(
                        Metadata.ACTOR, actor,
                        Metadata.ACTOR_ROLE, role,
                        Metadata.ACTOR_CHANNEL, "http",
                        Metadata.INITIATOR, "anna",
                        Metadata.CORRELATION_ID, story),
                List.of(events));
    }

    private static List<Object> positions(String path) {
        return values(path, "position");
    }

    private static List<Object> names(String path) {
        return values(path, "event");
    }

    private static List<Object> values(String path, String field) {
        return SHOP.getAs("operator", path).items().stream()
                .map(item -> Objects.requireNonNull(((Map<?, ?>) item).get(field)))
                .map(value -> value instanceof Number number ? (Object) number.longValue() : value)
                .toList();
    }
}
