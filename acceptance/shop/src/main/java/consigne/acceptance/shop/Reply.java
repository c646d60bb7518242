package consigne.acceptance.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the shop answered. */
public record Reply(int status, Optional<String> contentType, Optional<String> token, String body, Headers headers) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    /** The headers of an answer. */
    @FunctionalInterface
    public interface Headers {
        Optional<String> first(String name);
    }

    static Reply of(HttpResponse<String> response) {
        Headers headers = response.headers()::firstValue;
        return new Reply(
                response.statusCode(),
                headers.first("Content-Type"),
                headers.first("Consistency-Token"),
                response.body(),
                headers);
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    public String header(String name) {
        return headers.first(name).orElseThrow(() -> new AssertionError("no header " + name));
    }

    /** Checks that all went well. */
    public Reply isFine() {
        assertThat(status).as(body).isBetween(200, 299);
        return this;
    }

    /** Checks that this is a problem in every respect: its rule, its status, its form. */
    public Reply isProblem(int wanted, String rule) {
        assertThat(status).as(body).isEqualTo(wanted);
        assertThat(contentType.orElse("")).startsWith("application/problem+json");
        assertThat(json().path("status").asInt()).isEqualTo(wanted);
        assertThat(json().path("type").asString()).isEqualTo("urn:consigne:problem:" + rule);
        assertThat(json().path("detail").asString()).isNotBlank();
        return this;
    }

    /** Everything that is said to be wrong, as one text. */
    public String wrong() {
        List<JsonNode> errors = json().path("errors").valueStream().toList();
        return errors.isEmpty()
                ? json().path("detail").asString()
                : errors.stream().map(JsonNode::toString).collect(Collectors.joining(" "));
    }
}
