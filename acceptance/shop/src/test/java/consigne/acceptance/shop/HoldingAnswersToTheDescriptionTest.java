package consigne.acceptance.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every answer in every journey is held to the description; here it is seen that one which does not fit is caught. */
class HoldingAnswersToTheDescriptionTest {

    private final Description description = new Description(Reply.JSON.readTree("""
            {"paths": {"/api/things/{id}": {"get": {"responses": {
                "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                "404": {"$ref": "#/components/responses/NotThere"}}}}},
             "components": {
                "responses": {"NotThere": {"content": {"application/problem+json": {"schema": {"type": "object"}}}}},
                "schemas": {"Thing": {"type": "object", "required": ["count"],
                    "properties": {"count": {"type": "integer", "maximum": 9}}}}}}"""));

    @Test
    void whatIsDescribedIsFine() {
        assertThat(faults(200, "application/json", "{\"count\": 3}")).isEmpty();
        assertThat(faults(404, "application/problem+json", "{}")).isEmpty();
    }

    @Test
    void whatIsNotDescribedIsCaught() {
        assertThat(faults(418, "application/json", "{}")).contains("418");
        assertThat(faults(200, "text/csv", "3")).contains("text/csv");
        assertThat(faults(200, "application/json", "{}")).contains("count");
        assertThat(faults(200, "application/json", "{\"count\": 10}")).contains("9");
        assertThat(faults(200, "application/json", "{\"count\": 3, \"colour\": \"red\"}"))
                .contains("colour");
    }

    private String faults(int status, String type, String body) {
        Reply reply = new Reply(status, Optional.of(type), Optional.empty(), body, _ -> Optional.empty());
        return String.join("\n", description.faults("GET", "/api/things/7", reply));
    }
}
