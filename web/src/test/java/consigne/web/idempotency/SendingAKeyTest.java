package consigne.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.web.http.Reply;
import consigne.web.http.Server;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendingAKeyTest {

    private final Tills tills = new Tills();
    private Server server = tills.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theSameRequestGetsTheSameAnswer() {
        Reply first = Tills.sell(server, "k1", 195);
        Reply again = Tills.sell(server, "k1", 195);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotent-Replayed")).isNull();
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertSame(first, again);
        assertThat(carriedOut()).hasSize(1);
    }

    @Test
    void theAnswerOutlivesTheProcess() {
        Reply first = Tills.sell(server, "k1", 195);
        server.close();
        server = tills.start();

        assertSame(first, Tills.sell(server, "k1", 195));
        assertThat(carriedOut()).isEmpty();
    }

    @Test
    void anotherBodyOrQueryIsNotTheSameRequest() {
        Tills.sell(server, "k1", 195);

        Tills.sell(server, "k1", 196).isProblem(422, "idempotency-key-reused");
        server.post("/api/sales?x=1", "{\"cents\": 195}", "Idempotency-Key", "k1")
                .isProblem(422, "idempotency-key-reused");
        assertThat(carriedOut()).hasSize(1);
    }

    @Test
    void anotherCallerOperationOrKeyIsAnotherRequest() {
        Tills.sell(server, "k1", 195);

        Tills.sell(server, "k2", 195);
        server.post("/api/sales", "{\"cents\": 195}", "Idempotency-Key", "k1", "X-Test-Caller", "bert");
        server.post("/api/answers/200", "{\"cents\": 195}", "Idempotency-Key", "k1");
        server.post("/api/sales", "{\"cents\": 195}");

        assertThat(carriedOut()).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void aKeyIsTheSameWithAndWithoutQuotes() {
        assertSame(Tills.sell(server, "k1", 195), Tills.sell(server, "\"k1\"", 195));
    }

    @Test
    void aPutTakesAKeyToo() {
        for (int i = 0; i < 2; i++) {
            Reply reply = Server.send(server.to("/api/sales/1")
                    .header("Idempotency-Key", "k1")
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString("{\"cents\": 1}")));
            assertThat(reply.status()).isEqualTo(204);
            assertThat(reply.header("Consistency-Token")).isEqualTo("42");
        }
        assertThat(carriedOut()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\"\"", "\"a", "a b", "\"a\\b\""})
    void aKeyOfAnotherFormIsMalformed(String key) {
        assertThat(Tills.sell(server, key, 195).isProblem(400, "malformed").faults())
                .singleElement()
                .asString()
                .startsWith("Idempotency-Key must be");
        Tills.sell(server, "x".repeat(256), 195).isProblem(400, "malformed");
        assertThat(Tills.sell(server, "x".repeat(255), 195).status()).isEqualTo(201);
    }

    @Test
    void aRefusalIsKeptAsWell() {
        Reply first = server.post("/api/sales", "{\"cents\": 1.5}", "Idempotency-Key", "k1");
        Reply again = server.post("/api/sales", "{\"cents\": 1.5}", "Idempotency-Key", "k1");

        assertSame(first.isProblem(400, "malformed"), again.isProblem(400, "malformed"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/outages", "/api/answers/500", "/api/answers/429"})
    void whatMayPassIsTriedAgainUnderTheSameCommandId(String path) {
        Reply first = server.post(path, "", "Idempotency-Key", "k1");
        Reply again = server.post(path, "", "Idempotency-Key", "k1");

        assertThat(first.status()).isEqualTo(again.status());
        assertThat(again.header("Idempotent-Replayed")).isNull();
        assertThat(carriedOut()).hasSize(2).containsOnly(carriedOut().getFirst());
        assertThat(again.header("X-Correlation-Id")).isEqualTo(carriedOut().getFirst());
    }

    @Test
    void ofManyAtOnceOneIsCarriedOut() {
        var start = new CountDownLatch(1);
        List<CompletableFuture<Reply>> sent = IntStream.range(0, 50)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> {
                            await(start);
                            return Tills.sell(server, "k1", 195);
                        },
                        task -> Thread.ofVirtual().start(task)))
                .toList();
        start.countDown();
        List<Reply> replies = sent.stream().map(CompletableFuture::join).toList();

        assertThat(carriedOut()).hasSize(1);
        assertThat(replies).extracting(Reply::status).contains(201).isSubsetOf(201, 409);
        replies.stream()
                .filter(reply -> reply.status() == 409)
                .forEach(reply -> assertThat(
                                reply.isProblem(409, "request-in-progress").header("Retry-After"))
                        .isEqualTo("1"));
    }

    @Test
    void whileItRunsItSaysSoAndAnotherBodyIsStillAnother() {
        Till till = server.bean(Till.class);
        var running = CompletableFuture.supplyAsync(() -> slow(195));
        await(till.entered);

        assertThat(slow(195).isProblem(409, "request-in-progress").header("Retry-After"))
                .isEqualTo("1");
        slow(196).isProblem(422, "idempotency-key-reused");
        till.mayGoOn.countDown();

        assertThat(running.join().status()).isEqualTo(204);
        assertThat(slow(195).header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(carriedOut()).hasSize(1);
    }

    @Test
    void aStreamedBodyIsClaimedByItsController() {
        Reply first = imported("k1", "a,b");
        Reply again = imported("k1", "a,b");

        assertThat(first.status()).isEqualTo(202);
        assertSame(first, again);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        imported("k1", "a,c").isProblem(422, "idempotency-key-reused");
        assertThat(server.bean(Till.Imports.class).begun).hasSize(1);
    }

    @Test
    void keysAreForgottenAfterAWhile() {
        Tills.sell(server, "k1", 195);
        Idempotency idempotency = server.bean(Idempotency.class);

        assertThat(idempotency.purge(Instant.now().minusSeconds(60))).isZero();
        assertThat(idempotency.purge(Instant.now().plusSeconds(60))).isEqualTo(1);
        assertThat(Tills.sell(server, "k1", 195).header("Idempotent-Replayed")).isNull();
    }

    private Reply slow(long cents) {
        return server.post("/api/slow-sales", "{\"cents\": " + cents + "}", "Idempotency-Key", "k1");
    }

    private Reply imported(String key, String csv) {
        return Server.send(server.to("/api/imports/orders?currency=GBP")
                .header("Idempotency-Key", key)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(csv)));
    }

    private List<String> carriedOut() {
        return server.bean(Till.class).carriedOut;
    }

    private static void assertSame(Reply first, Reply again) {
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.body()).isEqualTo(first.body());
        for (String header : List.of("Content-Type", "Location", "ETag", "Consistency-Token")) {
            assertThat(again.header(header)).as(header).isEqualTo(first.header(header));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
