package consigne.web.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import consigne.web.http.Reply;
import consigne.web.http.Server;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class KeepingAnAuditLogTest {

    private static final String REASON = "{\"reason\": \"broken crate\", \"card\": \"4111\"}";

    private final Server server = new Desks().open();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatSupportDoesIsRememberedAndNothingOfWhatTheyWrote() {
        Reply done = cancels("sophie", "support", "?answer=202&token=t0p", REASON);

        JsonNode entry = entries("subject=sophie", list -> list.size() == 1).getFirst();
        assertThat(entry.path("at").asString()).isNotBlank();
        assertThat(entry.path("correlationId").asString()).isEqualTo(done.header("X-Correlation-Id"));
        assertThat(words(entry)).isEqualTo("action sophie support POST /api/cancellations 202");
        assertThat(entry.toString())
                .doesNotContain("broken")
                .doesNotContain("4111")
                .doesNotContain("t0p");
    }

    @Test
    void whatAnOperatorTriesIsRememberedToo() {
        cancels("otto", "operator", "?answer=409", "not JSON");

        assertThat(words(entries("subject=otto", list -> list.size() == 1).getFirst()))
                .isEqualTo("action otto operator POST /api/cancellations 409");
    }

    @Test
    void whatOthersDoIsNot() {
        cancels("anna", "customer", "", REASON);
        cancels("sophie", "support", "", REASON);

        assertThat(entries("", list -> !list.isEmpty()))
                .extracting(entry -> entry.path("subject").asString())
                .doesNotContain("anna");
    }

    @Test
    void refusalsAreRemembered() {
        Reply refused = server.post("/api/safe", "{}", Desks.CALLER, "mallory", Desks.ROLE, "driver");
        cancels("mallory", "driver", "?answer=401", REASON);

        List<JsonNode> entries = entries("subject=mallory", list -> list.size() == 2);
        assertThat(entries.getLast().path("correlationId").asString()).isEqualTo(refused.header("X-Correlation-Id"));
        assertThat(entries)
                .extracting(KeepingAnAuditLogTest::words)
                .containsExactly(
                        "refusal mallory driver POST /api/cancellations 401",
                        "refusal mallory driver POST /api/safe 403");
    }

    @Test
    void aRefusalOfAnOperatorIsRememberedOnce() {
        server.post("/api/safe", "{}", Desks.CALLER, "otto", Desks.ROLE, "operator");
        cancels("otto", "operator", "", REASON);

        assertThat(entries("subject=otto", list -> list.size() >= 2))
                .extracting(KeepingAnAuditLogTest::words)
                .containsExactly(
                        "action otto operator POST /api/cancellations 204", "refusal otto operator POST /api/safe 403");
    }

    @Test
    void whoSendsTooMuchIsRemembered() {
        IntStream.range(0, 30).forEach(_ -> cancels("hasty", "shop", "", REASON));

        assertThat(words(entries("subject=hasty", list -> !list.isEmpty()).getFirst()))
                .isEqualTo("refusal hasty shop POST /api/cancellations 429");
    }

    @Test
    void entriesAreReadPartByPartTheNewestFirst() {
        IntStream.range(0, 5).forEach(number -> cancels("sophie", "support", "?answer=20" + number, REASON));
        List<Integer> all = statuses(entries("subject=sophie", list -> list.size() == 5));

        JsonNode first = reads("subject=sophie&limit=2").json();
        JsonNode second = reads("subject=sophie&limit=3&cursor="
                        + first.path("nextCursor").asString())
                .json();

        assertThat(all).containsExactly(204, 203, 202, 201, 200);
        assertThat(statuses(items(first))).isEqualTo(all.subList(0, 2));
        assertThat(statuses(items(second))).isEqualTo(all.subList(2, 5));
        assertThat(second.has("nextCursor")).isFalse();
    }

    @Test
    void entriesAreFoundByTime() {
        cancels("sophie", "support", "", REASON);
        String at = entries("subject=sophie", list -> list.size() == 1)
                .getFirst()
                .path("at")
                .asString();

        assertThat(items(reads("subject=sophie&from=" + at).json())).hasSize(1);
        assertThat(items(reads("subject=sophie&to=" + at).json())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=201",
                "limit=many",
                "cursor=x",
                "cursor=99999999999999999999-1",
                "from=yesterday",
                "to=%2B999999999-01-01T00:00:00Z",
                "subject=%00"
            })
    void whatIsMalformedIsRefused(String query) {
        Reply refused = reads(query).isProblem(400, "malformed");

        if (query.startsWith("limit")) {
            assertThat(refused.faults()).containsExactly("limit must be from 1 to 200");
        }
    }

    @Test
    void whatIsTooLongIsCutBetweenCharacters() {
        AuditEntry entry = new AuditEntry(
                Instant.EPOCH, AuditEntry.Kind.ACTION, "a\nb", "support", "POST", "/" + "🍺".repeat(500), 400, null);

        assertThat(entry.subject()).isEqualTo("a?b");
        assertThat(entry.path()).isEqualTo("/" + "🍺".repeat(499));
    }

    private Reply cancels(String caller, String role, String query, String body) {
        return server.post("/api/cancellations" + query, body, Desks.CALLER, caller, Desks.ROLE, role);
    }

    private Reply reads(String query) {
        return server.get("/api/audit?" + query);
    }

    private List<JsonNode> entries(String query, Predicate<List<JsonNode>> enough) {
        return await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(1100))
                .pollDelay(Duration.ofMillis(100))
                .until(() -> items(reads(query).json()), enough);
    }

    private static List<JsonNode> items(JsonNode page) {
        return page.path("items").valueStream().toList();
    }

    private static List<Integer> statuses(List<JsonNode> entries) {
        return entries.stream().map(entry -> entry.path("status").asInt()).toList();
    }

    private static String words(JsonNode entry) {
        return String.join(
                " ",
                List.of("kind", "subject", "role", "method", "path", "status").stream()
                        .map(name -> entry.path(name).asString(""))
                        .toList());
    }
}
