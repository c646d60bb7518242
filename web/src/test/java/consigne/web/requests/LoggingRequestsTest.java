package consigne.web.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import consigne.web.http.Reply;
import consigne.web.http.Server;
import consigne.web.http.Shop;
import consigne.web.http.Troubles;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;

@Isolated("listens to the log of the whole process")
class LoggingRequestsTest {

    private static final Pattern LEFT_OUT = Pattern.compile(".*, after (\\d+) that have no line");

    private final Logger logger = (Logger) LoggerFactory.getLogger(RequestLog.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @AfterEach
    void leave() {
        logger.detachAppender(log);
    }

    @Test
    void aRequestHasALineWithItsRouteAndNothingOfWhatWasSent() {
        try (Server server = Server.with(Map.of(), Shop.class, Troubles.class)) {
            listen();
            Reply found = server.get("/api/things/0198f2c0-7d4e-7000-8000-000000000001?secret=1", "X-Secret", "secret");
            lines(1);
            server.get("/api/troubles/anything");
            lines(2);
            server.get("/api/nothing/secret");
            lines(3);
            server.post("/api/orders", "{\"customerId\": \"secret\"}");

            assertThat(lines(4)).noneMatch(line -> line.contains("secret") || line.contains("0198f2c0"));
            assertThat(lines(4).get(0))
                    .matches("GET /api/things/\\{id} 400 in \\d+ ms as nobody, trace [0-9a-f]{32}")
                    .endsWith(String.valueOf(found.header("traceparent")).substring(3, 35));
            assertThat(lines(4).get(1)).startsWith("GET /api/troubles/{kind} 500 in ");
            assertThat(lines(4).get(2)).startsWith("GET /** 404 in ");
            assertThat(lines(4).get(3)).startsWith("POST /api/orders 400 in ");
            assertThat(log.list.getFirst().getKeyValuePairs())
                    .extracting((KeyValuePair pair) -> pair.key)
                    .containsExactly("method", "route", "status", "millis", "role", "leftOut");
        }
    }

    @Test
    void aboveARateLinesAreLeftOutAndCounted() {
        int requests = 60;
        try (Server server = Server.with(Map.of("consigne.request-log.lines-per-second", 2), Shop.class)) {
            listen();
            for (int i = 0; i < requests; i++) {
                server.get("/api/origin");
            }
            assertThat(log.list.size()).isLessThan(requests / 2);

            await().untilAsserted(() -> {
                server.get("/api/origin");
                assertThat(LEFT_OUT.matcher(lines(1).getLast())).matches();
            });
        }
    }

    @Test
    void healthIsAskedInSilence() {
        try (Server server = Server.with(Map.of("consigne.request-log.silent-paths", "/api/origin"), Shop.class)) {
            listen();
            server.get("/api/origin");
            server.get("/api/nothing");

            assertThat(lines(1)).singleElement().asString().contains("/**");
        }
    }

    /** Once the server has begun: it sets up the log anew. */
    private void listen() {
        log.start();
        logger.addAppender(log);
    }

    /** An answer may come before its line is written. */
    private List<String> lines(int least) {
        await().until(() -> log.list.size() >= least);
        return List.copyOf(log.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }
}
