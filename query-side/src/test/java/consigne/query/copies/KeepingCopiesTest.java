package consigne.query.copies;

import static consigne.query.fixtures.Deposits.charged;
import static consigne.query.fixtures.Orders.ANNA;
import static consigne.query.fixtures.Orders.anOrder;
import static consigne.query.fixtures.Orders.anOrderImported;
import static consigne.query.fixtures.Orders.anOrderPlaced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import consigne.api.OrderId;
import consigne.api.order.OrderEvent.OrderConfirmed;
import consigne.query.fixtures.RunningShop;
import consigne.query.fixtures.RunningShop.Answer;
import consigne.query.fixtures.WholeOrder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeepingCopiesTest {

    private static final List<String> LISTS =
            List.of("/api/orders", "/api/orders?status=placed", "/api/orders?customer=anna&limit=2");

    private final RunningShop shop = RunningShop.open();
    private final OrderId open = anOrder();

    @AfterEach
    void close() {
        shop.close();
    }

    private long aPast() {
        shop.happens(Map.of(), WholeOrder.of(anOrder()));
        shop.happens(anOrderImported(anOrder(), "536365"));
        shop.happens(charged(ANNA, open, 10));
        return shop.happens(anOrderPlaced(open));
    }

    private long muchHappens() {
        shop.happens(new OrderConfirmed(open, 0));
        shop.happens(charged(ANNA, open, 5));
        return shop.happens(anOrderPlaced(anOrder()));
    }

    @Test
    void listsSayWhatTheySaidAtThatPosition() {
        long then = aPast();
        List<List<?>> said = LISTS.stream()
                .<List<?>>map(list -> shop.get(list, then).items())
                .toList();
        long now = muchHappens();
        assertThat(shop.get(LISTS.getFirst(), now).items()).isNotEqualTo(said.getFirst());

        Answer refused = shop.get("/api/orders?asOf=" + then);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("no-copy-as-of", "\\\"until\\\": \\\"" + then);
        String rebuild = copyIsMade("orders", then, "");

        for (int list = 0; list < LISTS.size(); list++) {
            String path = LISTS.get(list);
            Answer past = shop.get(path + (path.contains("?") ? "&" : "?") + "asOf=" + then);
            assertThat(past.items()).as(path).isEqualTo(said.get(list));
            assertThat(past.header("As-Of-Position")).isEqualTo(Long.toString(then));
        }
        assertThat(shop.get("/api/orders", now).items()).hasSize(4);
        assertThat(shop.get("/api/orders?asOf=" + now).status()).isEqualTo(409);
        assertThat(shop.get("/api/read-models").text()).contains("\"copy\"", "\"until\":" + then);
        assertThat(shop.get("/api/credit-notes?asOf=" + then).status()).isEqualTo(409);
        assertThat(shop.get(rebuild).body()).containsEntry("phase", "kept").doesNotContainKey("switching");
    }

    @Test
    void customersFindTheirOwnInACopyToo() {
        long then = aPast();
        copyIsMade("orders", then, "");
        String past = "/api/orders?asOf=" + then;

        assertThat(shop.get(past).text()).contains("\"anna\"", "\"17850\"");
        assertThat(shop.getAsCustomer("anna", past).text()).contains("\"anna\"").doesNotContain("\"17850\"");
        assertThat(shop.getAsCustomer("anna", past + "&customer=17850").status())
                .isEqualTo(404);
        assertThat(shop.getAsCustomer("nobody", past).items()).isEmpty();
    }

    @Test
    void aCopyStaysWhileTheReadModelIsRebuiltAndSwitched() {
        long then = aPast();
        List<?> said = shop.get("/api/orders", then).items();
        copyIsMade("orders", then, "");
        copyIsMade("orders", 1, "");
        shop.get("/api/orders", muchHappens());

        String rebuild = begun("orders", "{\"rule\": \"without-charges\", \"switching\": \"always\"}");
        reaches("switched", rebuild);

        assertThat(shop.get("/api/orders?asOf=" + then).text())
                .as("what the rule in service said then is in no copy")
                .contains("no-copy-as-of", "without-charges");
        copyIsMade("orders", then, ", \"rule\": \"without-charges\"");
        assertThat(shop.get("/api/orders?asOf=" + then).items())
                .hasSameSizeAs(said)
                .isNotEqualTo(said);
        assertThat(shop.post(rebuild + "/rollback", "").status()).isEqualTo(200);
        assertThat(shop.get("/api/orders?asOf=" + then).items()).isEqualTo(said);
    }

    @Test
    void copiesMadeTogetherAreOnePictureForSqlAndExports() {
        long then = aPast();
        shop.get("/api/orders", then);
        shop.get("/api/customers/anna/deposit", then);
        List<String> said = List.of(export("orders", ""), export("deposit_ledger", ""), export("events", ""));
        shop.get("/api/customers/anna/deposit", muchHappens());
        assertThat(shop.getAs("analyst", "/api/exports/orders?asOf=" + then).status())
                .isEqualTo(409);

        copyIsMade("orders", then, ", \"together\": [\"deposit\", \"order-history\"]");
        await().until(() -> shop.getAs("analyst", "/api/exports/deposit_ledger?asOf=" + then)
                        .status()
                == 200);

        String asOf = "?asOf=" + then;
        assertThat(List.of(export("orders", asOf), export("deposit_ledger", asOf), export("events", asOf)))
                .isEqualTo(said);
        assertThat(shop.sql()
                        .sql(
                                "select count(*) from analytics_as_of_%1$s.orders o join analytics_as_of_%1$s.deposit_accounts d on d.customer = o.customer"
                                        .formatted(then))
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(shop.getAs("analyst", "/api/exports/nothing?asOf=" + then).status())
                .isEqualTo(404);
    }

    @Test
    void aCopyGoesWhenItsTimeHasEndedOrSomebodySaysSo() {
        long then = aPast();
        String kept = copyIsMade("orders", then, ", \"together\": [\"stock\"]");
        String cancelled = copyIsMade("orders", 1, "");

        shop.sql()
                .sql("update rebuild set ended_at = ended_at - interval '1 day' where until = ? and phase = 'kept'")
                .param(then)
                .update();
        reaches("expired", kept);
        assertThat(shop.post(cancelled + "/cancel", "").body()).containsEntry("phase", "cancelled");

        await().until(() -> shop.sql()
                        .sql(
                                "select count(*) from pg_namespace where nspname like 'version%' or nspname like 'analytics_as_of%'")
                        .query(Long.class)
                        .single()
                == 0);
        assertThat(shop.get("/api/orders?asOf=" + then).status()).isEqualTo(409);
        assertThat(shop.get("/api/orders?asOf=1").status()).isEqualTo(409);
    }

    @Test
    void whatCannotBeACopyIsRefused() {
        long then = aPast();
        assertThat(refusal("{\"until\": \"" + (then + 1) + "\"}")).contains("/until", "beyond the last event");
        assertThat(refusal("{\"until\": \"1\", \"switching\": \"always\"}")).contains("/switching");
        for (int position = 1; position <= 10; position++) {
            copyIsMade("orders", position, "");
        }

        assertThat(refusal("{\"until\": \"" + then + "\"}")).contains("too-many-copies");
        assertThat(refusal("{\"until\": \"10\"}")).contains("copy-exists");
        assertThat(shop.get(begun("orders", "{}")).status()).isEqualTo(200);
    }

    @Test
    void listsToWhichEventsOnlyAddLeaveOutWhatCameAfter() {
        long then = aPast();
        String ledger = "/api/customers/anna/deposit/ledger";
        String history = "/api/orders/" + open + "/history";
        List<?> entries = shop.get(ledger, then).items();
        List<?> events = shop.get(history, then).items();
        long now = muchHappens();
        assertThat(shop.get(ledger, now).items()).hasSizeGreaterThan(entries.size());
        assertThat(shop.get(history, now).items()).hasSizeGreaterThan(events.size());

        assertThat(shop.get(ledger + "?asOf=" + then).items()).isEqualTo(entries);
        assertThat(shop.get(history + "?asOf=" + then).items()).isEqualTo(events);
        assertThat(shop.get(ledger + "?asOf=" + then).header("As-Of-Position")).isEqualTo(Long.toString(then));
    }

    private String export(String view, String asOf) {
        return shop.getAs("analyst", "/api/exports/" + view + asOf).text();
    }

    private String refusal(String how) {
        return shop.post("/api/read-models/orders/rebuilds", how).text();
    }

    private String copyIsMade(String readModel, long until, String more) {
        String rebuild = begun(readModel, "{\"until\": \"" + until + "\"" + more + "}");
        reaches("kept", rebuild);
        return rebuild;
    }

    private String begun(String readModel, String how) {
        Answer begun = shop.post("/api/read-models/" + readModel + "/rebuilds", how);
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        return begun.header("Location");
    }

    private void reaches(String phase, String rebuild) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> shop.get(rebuild).body().get("phase"), phase::equals);
    }
}
