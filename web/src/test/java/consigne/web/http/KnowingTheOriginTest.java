package consigne.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnowingTheOriginTest {

    private static final Server SERVER = Server.with(Map.of(), Shop.class);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void aRequestBeginsAStoryOfItsOwn() {
        Reply reply = SERVER.get("/api/origin");

        String commandId = reply.json().path("commandId").asString();
        assertThat(UUID.fromString(commandId).version()).isEqualTo(7);
        assertThat(reply.json().path("correlationId").asString()).isEqualTo(commandId);
        assertThat(reply.json().path("causationId").asString()).isEqualTo(commandId);
        assertThat(reply.json().path("initiator").asString()).isEqualTo("anonymous");
        assertThat(reply.json().path("actor").toString())
                .isEqualTo("{\"subject\":\"anonymous\",\"role\":\"shop\",\"channel\":\"http\"}");
        assertThat(reply.header("X-Correlation-Id")).isEqualTo(commandId);
    }

    @Test
    void aRequestCanContinueAStory() {
        Reply reply = SERVER.get("/api/origin", "X-Correlation-Id", "shop-17");

        assertThat(reply.json().path("correlationId").asString()).isEqualTo("shop-17");
        assertThat(reply.json().path("causationId").asString()).isNotEqualTo("shop-17");
        assertThat(reply.header("X-Correlation-Id")).isEqualTo("shop-17");
    }

    @Test
    void aStoryWithAStrangeNameIsNotContinued() {
        assertThat(SERVER.get("/api/origin", "X-Correlation-Id", "a b")
                        .json()
                        .path("correlationId")
                        .asString())
                .isNotEqualTo("a b");
    }

    @Test
    void theExpectedVersionIsTheOneOfTheETag() {
        assertThat(expected("\"3\"").json().path("expectedVersion").asLong()).isEqualTo(3);
        assertThat(expected("*").json().path("expectedVersion").isNull()).isTrue();
        assertThat(SERVER.get("/api/origin").json().path("expectedVersion").isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "\"x\"", "\"3", "\"-1\"", "\"3\", \"4\"", "\"9999999999999999999\""})
    void aVersionOfAnotherFormIsMalformed(String header) {
        assertThat(expected(header).isProblem(400, "malformed").faults())
                .containsExactly("If-Match must be one ETag that an answer gave, such as \"3\"");
    }

    @Test
    void aWeakVersionNeverMatches() {
        expected("W/\"3\"").isProblem(412, "changed-since");
    }

    private static Reply expected(String header) {
        return SERVER.get("/api/origin", "If-Match", header);
    }
}
