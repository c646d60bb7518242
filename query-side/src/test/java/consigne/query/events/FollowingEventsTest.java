package consigne.query.events;

import static consigne.query.fixtures.Orders.anOrder;
import static consigne.query.fixtures.Orders.anOrderPlaced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import consigne.api.OrderId;
import consigne.api.order.OrderEvent.OrderConfirmed;
import consigne.query.fixtures.RunningShop;
import consigne.tokens.Token;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FollowingEventsTest {

    private static final RunningShop SHOP = RunningShop.open();

    private final OrderId id = anOrder();
    private final String caller = UUID.randomUUID().toString();

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void eventsAreToldAsTheyComeAndWhoComesBackMissesNoneAndGetsNoneTwice() throws Exception {
        long before = SHOP.happens(anOrderPlaced(anOrder()));
        List<Long> told = new ArrayList<>();
        try (Told stream = follow("support", "", null)) {
            assertThat(stream.nextId()).isEqualTo(before);
            SHOP.happens(anOrderPlaced(id), new OrderConfirmed(id, 0));
            told.add(stream.nextId());
            assertThat(stream.nextLine()).contains("order.placed.v3", "anna");
        }
        long last = SHOP.happens(anOrderPlaced(anOrder()));
        try (Told stream = follow("support", "?to=" + last, told.getFirst())) {
            assertThat(stream.nextId()).isEqualTo(told.getFirst());
            told.addAll(stream.idsToTheEnd());
        }

        assertThat(told).containsExactly(before + 1, before + 2, before + 3);
    }

    @Test
    void whoeverAsksForSomeIsToldThoseAlone() throws Exception {
        long before = SHOP.happens(anOrderPlaced(anOrder()));
        long last = SHOP.happens(anOrderPlaced(id), new OrderConfirmed(id, 0), anOrderPlaced(anOrder()));

        try (Told stream = follow("support", "?type=order.confirmed&from=" + before + "&to=" + last, null)) {
            assertThat(stream.nextId()).isEqualTo(before - 1);
            assertThat(stream.idsToTheEnd()).containsExactly(last - 1);
        }
    }

    @Test
    void analystsAreToldNothingOfWhatAnEventSays() throws Exception {
        long last = SHOP.happens(anOrderPlaced(id));

        try (Told stream = follow("analyst", "?from=" + last + "&to=" + last, null)) {
            assertThat(stream.toTheEnd()).contains("order:" + id).doesNotContain("anna");
        }
    }

    @Test
    void aCallerHasSoManyStreamsAndOthersHaveTheirs() throws Exception {
        List<Told> open = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            open.add(follow("support", "", null));
        }
        try (Told sixth = follow("support", "", null)) {
            assertThat(sixth.response.statusCode()).isEqualTo(429);
        }
        HttpRequest others = request("", "somebody else", "support", null);
        try (Told another = new Told(others)) {
            assertThat(another.response.statusCode()).isEqualTo(200);
        }
        for (Told stream : open) {
            stream.close();
        }
        await().untilAsserted(() -> {
            SHOP.happens(anOrderPlaced(anOrder())); // which shows that they have left
            try (Told again = follow("support", "", null)) {
                assertThat(again.response.statusCode()).isEqualTo(200);
            }
        });
    }

    @Test
    void whoAsksForTheHeadAloneOpensNoStream() throws Exception {
        HttpRequest head = SHOP.request(
                        "/api/events/stream", Token.of(caller, "support").header())
                .method("HEAD", BodyPublishers.noBody())
                .build();
        for (int i = 0; i < 7; i++) {
            try (Told nothing = new Told(head)) {
                assertThat(nothing.response.statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void anOpenStreamDoesNotHoldUpTheEnd() throws Exception {
        RunningShop closing = RunningShop.open();
        HttpRequest request = closing.request(
                        "/api/events/stream", Token.of(caller, "support").header())
                .build();
        try (Told stream = new Told(request)) {
            stream.nextId();
            long begun = System.nanoTime();
            closing.close();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
            assertThatCode(stream::toTheEnd).doesNotThrowAnyException();
        }
    }

    private Told follow(String role, String query, @Nullable Object lastId) throws IOException, InterruptedException {
        return new Told(request(query, caller, role, lastId));
    }

    private static HttpRequest request(String query, String caller, String role, @Nullable Object lastId) {
        HttpRequest.Builder request = SHOP.request(
                "/api/events/stream" + query, Token.of(caller, role).header());
        if (lastId != null) {
            request.header("Last-Event-ID", lastId.toString());
        }
        return request.build();
    }

    /** What a stream tells. */
    private static final class Told implements AutoCloseable {

        private final HttpClient client = HttpClient.newHttpClient();
        private final HttpResponse<InputStream> response;
        private final BufferedReader lines;

        Told(HttpRequest request) throws IOException, InterruptedException {
            this.response = client.send(request, BodyHandlers.ofInputStream());
            this.lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
        }

        long nextId() throws IOException {
            String line = nextLine();
            while (!line.startsWith("id:")) {
                line = nextLine();
            }
            return Long.parseLong(line.substring(3).strip());
        }

        String nextLine() throws IOException {
            String line = lines.readLine();
            if (line == null) {
                throw new IOException("the stream has ended");
            }
            return line;
        }

        List<Long> idsToTheEnd() throws IOException {
            return toTheEnd()
                    .lines()
                    .filter(line -> line.startsWith("id:"))
                    .map(line -> Long.valueOf(line.substring(3).strip()))
                    .toList();
        }

        String toTheEnd() throws IOException {
            StringBuilder text = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                text.append(line).append('\n');
            }
            return text.toString();
        }

        @Override
        public void close() {
            client.shutdownNow(); // closing what is read would not close the connection
        }
    }
}
