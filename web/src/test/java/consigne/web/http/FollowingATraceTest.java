package consigne.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowingATraceTest {

    private static final Server SERVER = Server.with(Map.of(), Shop.class);
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {PARENT, "cc-" + TRACE + "-00f067aa0ba902b7-01-what-the-future-will-be-like"})
    void aTraceIsTakenUpAndIsTheStory(String parent) {
        Reply reply = SERVER.get("/api/origin", "traceparent", parent);

        assertThat(reply.header("traceparent"))
                .matches("00-" + TRACE + "-[0-9a-f]{16}-01")
                .isNotEqualTo(PARENT);
        assertThat(reply.header("X-Correlation-Id")).isEqualTo(TRACE);
        assertThat(reply.json().path("correlationId").asString()).isEqualTo(TRACE);
    }

    @Test
    void whatTheCallerCallsTheStoryComesFirst() {
        Reply reply = SERVER.get("/api/origin", "traceparent", PARENT, "X-Correlation-Id", "monday");

        assertThat(reply.header("traceparent")).contains(TRACE);
        assertThat(reply.json().path("correlationId").asString()).isEqualTo("monday");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "00-" + TRACE + "-00f067aa0ba902b7",
                "00-" + TRACE + "-00f067aa0ba902b7-01-more",
                "00-" + TRACE + "-0000000000000000-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "ff-" + TRACE + "-00f067aa0ba902b7-01"
            })
    void whatIsNoTraceIsLeftAlone(String parent) {
        Reply reply = SERVER.get("/api/origin", "traceparent", parent);

        assertThat(reply.header("traceparent"))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00")
                .doesNotContain(TRACE);
        assertThat(String.valueOf(reply.header("X-Correlation-Id")).replace("-", ""))
                .isEqualTo(String.valueOf(reply.header("traceparent")).substring(3, 35));
    }

    @Test
    void twoTracesAreNone() {
        Reply reply = SERVER.get("/api/origin", "traceparent", PARENT, "traceparent", PARENT);

        assertThat(reply.header("traceparent")).doesNotContain(TRACE);
    }
}
