package consigne.query.rebuild;

import static consigne.query.fixtures.Deposits.charged;
import static consigne.query.fixtures.Deposits.returned;
import static consigne.query.fixtures.Orders.ANNA;
import static consigne.query.fixtures.Orders.anOrder;
import static consigne.query.fixtures.Orders.anOrderImported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import consigne.api.OrderId;
import consigne.query.fixtures.RunningShop;
import consigne.query.fixtures.RunningShop.Answer;
import consigne.query.pseudonym.Pseudonyms;
import consigne.runtime.axon.EventJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ComparingWithDiscretionTest {

    private final RunningShop shop = RunningShop.open();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void samplesSayWhichEventsAreBehindWhatDiffers() {
        OrderId imported = anOrder();
        long position = shop.happens(anOrderImported(imported, "536365"));
        shop.get("/api/orders/" + imported, position);

        JsonNode samples = table(compared("orders", "without-charges"), "orders");

        JsonNode touch = samples.path(0).path("events").path(0);
        assertThat(touch.path("position").asLong()).isEqualTo(position);
        assertThat(touch.path("event").asText()).startsWith("order.imported");
        assertThat(touch.path("eventId").asText()).isEqualTo(shop.eventIds().getLast());
        assertThat(touch.path("fields").toString()).contains("total_cents");
    }

    @Test
    void anEventThatTouchesNothingOfWhatDiffersIsNotBehindIt() {
        OrderId order = anOrder();
        long charged = shop.happens(charged(ANNA, order, 10));
        long returned = shop.happens(returned(ANNA, 4, 0, 0));
        shop.get("/api/customers/anna/deposit", returned);

        JsonNode compared = compared("deposit", "deposits-at-25-cents");

        JsonNode account = table(compared, "deposit_account").path(0);
        assertThat(positions(account)).contains(charged).allMatch(it -> it <= returned);
        JsonNode entry = table(compared, "deposit_ledger").path(0);
        assertThat(positions(entry))
                .as("an entry was added by the event that it bears the position of")
                .containsExactly(entry.at("/key/position").asLong());
    }

    @Test
    void analystsKnowCustomersByPseudonymsAlone() {
        shop.get("/api/customers/anna/deposit", shop.happens(charged(ANNA, anOrder(), 10)));
        String pseudonym = shop.bean(Pseudonyms.class).of("anna");
        compared("deposit", "deposits-at-25-cents");
        String id = last("deposit").path("id").asText();
        shop.sql()
                .sql("update rebuild set held = '{anna}', failure = 'anna is there twice' where id = ?::uuid")
                .param(id)
                .update();

        String one = "/api/read-models/deposit/rebuilds/" + id;
        for (String path : List.of(one, "/api/read-models/deposit/rebuilds", "/api/read-models")) {
            assertThat(shop.getAs("analyst", path).text())
                    .as(path)
                    .contains(pseudonym)
                    .doesNotContain("anna");
            assertThat(shop.getAs("operator", path).text())
                    .as(path)
                    .contains("\"anna\"")
                    .doesNotContain(pseudonym);
        }
    }

    @Test
    void whatAThingComparesToIsToldWithTheSameDiscretion() {
        shop.get("/api/customers/anna/deposit", shop.happens(charged(ANNA, anOrder(), 10)));
        shop.sql().sql("update deposit_account set held_cents = 1").update();
        String pseudonym = shop.bean(Pseudonyms.class).of("anna");
        String path = "/api/read-models/deposit/things/anna/comparison";

        assertThat(shop.getAs("analyst", path).text()).contains(pseudonym).doesNotContain("\"anna\"");
        JsonNode told = json(shop.getAs("operator", path));
        assertThat(told.at("/tables/0/samples/0/key/customer_id").asText()).isEqualTo("anna");
        assertThat(told.at("/tables/0/samples/0/events/0/fields").toString()).contains("held_cents");
    }

    private JsonNode compared(String readModel, String rule) {
        Answer begun = shop.post(
                "/api/read-models/" + readModel + "/rebuilds",
                "{\"rule\": \"" + rule + "\", \"switching\": \"manual\"}");
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> last(readModel),
                        it -> "compared".equals(it.path("phase").asText()));
    }

    private JsonNode last(String readModel) {
        return json(shop.get("/api/read-models/" + readModel + "/rebuilds?limit=1"))
                .path("items")
                .path(0);
    }

    private static JsonNode table(JsonNode rebuild, String name) {
        for (JsonNode table : rebuild.at("/report/tables")) {
            if (table.path("table").asText().equals(name)) {
                return table.path("samples");
            }
        }
        throw new AssertionError(rebuild + " has no table " + name);
    }

    private static List<Long> positions(JsonNode sample) {
        List<Long> positions = new ArrayList<>();
        sample.path("events")
                .forEach(touch -> positions.add(touch.path("position").asLong()));
        return positions;
    }

    private static JsonNode json(Answer answer) {
        try {
            return EventJson.mapper().readTree(answer.text());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(answer.text(), broken);
        }
    }
}
