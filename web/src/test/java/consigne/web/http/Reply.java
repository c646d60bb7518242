package consigne.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server answered. */
public record Reply(HttpResponse<String> response) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    public @Nullable String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    public JsonNode json() {
        return MAPPER.readTree(body());
    }

    /** Each thing at fault: where, and what is wrong with it. */
    public List<String> faults() {
        return json().path("errors").valueStream().map(Reply::fault).toList();
    }

    /** Checks that the answer is a problem in every respect. */
    public Reply isProblem(int status, String rule) {
        assertThat(status()).as(body()).isEqualTo(status);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = json();
        assertThat(problem.path("type").asString()).isEqualTo("urn:consigne:problem:" + rule);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.path("instance").asString()).isNotBlank();
        assertThat(body()).doesNotContain("Exception").doesNotContain("java.").doesNotContain("consigne.web");
        return this;
    }

    private static String fault(JsonNode fault) {
        return List.of("pointer", "parameter", "header").stream()
                        .filter(fault::has)
                        .map(kind -> fault.path(kind).asString())
                        .findFirst()
                        .orElse("?")
                + " " + fault.path("detail").asString();
    }
}
