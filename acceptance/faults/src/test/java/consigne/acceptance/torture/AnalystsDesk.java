package consigne.acceptance.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import consigne.acceptance.shop.Http;
import consigne.acceptance.shop.Reply;
import consigne.acceptance.shop.Shop;
import consigne.tokens.Token;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Where somebody has read models rebuilt. */
record AnalystsDesk(Http http) {

    private static final Duration LONG = Duration.ofMinutes(2);

    AnalystsDesk(Shop shop) {
        this(shop.as(Token.of("analyst", "analyst")).http());
    }

    /** Has the orders rebuilt, and what is named beside, unless a rebuild goes on. */
    void begin(Map<String, Object> how) {
        Reply begun = http.post("/api/read-models/orders/rebuilds", how);
        assertThat(begun.status()).as(begun.body()).isIn(202, 409);
    }

    /** Tells the last rebuild what to do; a rule may stand against it. */
    void tell(String readModel, String what) {
        JsonNode last = last(readModel);
        if (last.has("id")) {
            Reply told = http.post(path(readModel, last) + "/" + what, Map.of());
            assertThat(told.status()).as(told.body()).isIn(200, 409);
        }
    }

    /** Gives the last rebuild up if it goes on. */
    void end(String readModel) {
        if (isIn(last(readModel), "building", "comparing", "compared")) {
            tell(readModel, "cancel");
        }
    }

    /** The position of the last event, as somebody would ask for a copy of what is now. */
    String head() {
        return http.get("/api/read-models").json().at("/readModels/0/head").asString();
    }

    JsonNode last(String readModel) {
        return http.get("/api/read-models/" + readModel + "/rebuilds")
                .json()
                .path("items")
                .path(0);
    }

    /** The last rebuild, as soon as it is in a phase. */
    JsonNode awaits(String readModel, String phase) {
        return await().atMost(LONG).until(() -> last(readModel), it -> isIn(it, phase));
    }

    private static String path(String readModel, JsonNode rebuild) {
        return "/api/read-models/" + readModel + "/rebuilds/"
                + rebuild.path("id").asString();
    }

    private static boolean isIn(JsonNode rebuild, String... phases) {
        return List.of(phases).contains(rebuild.path("phase").asString());
    }
}
