package consigne.web.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.web.http.Reply;
import consigne.web.http.Server;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TakingOverAClaimTest {

    private final Tills tills = new Tills();

    @Test
    void theNextTryAfterACrashHasTheSameCommandId() {
        String deadCommand = "0198f2c0-7d4e-7000-8000-000000000001";
        try (Server server = tills.start()) {
            crashed("/api/sales", "{\"cents\": 195}", deadCommand, "-1 second");

            Reply reply = Tills.sell(server, "k1", 195);

            assertThat(reply.status()).isEqualTo(201);
            assertThat(reply.json().path("commandId").asString()).isEqualTo(deadCommand);
            assertThat(Tills.sell(server, "k1", 195).header("Idempotent-Replayed"))
                    .isEqualTo("true");
        }
    }

    @Test
    void aClaimThatLastsIsNotTakenOver() {
        try (Server server = tills.start()) {
            crashed("/api/sales", "{\"cents\": 195}", "0198f2c0-7d4e-7000-8000-000000000001", "20 seconds");

            Tills.sell(server, "k1", 195).isProblem(409, "request-in-progress");
        }
    }

    @Test
    void anotherBodyTakesNothingOver() {
        try (Server server = tills.start()) {
            crashed("/api/sales", "{\"cents\": 195}", "0198f2c0-7d4e-7000-8000-000000000001", "-1 second");

            Tills.sell(server, "k1", 196).isProblem(422, "idempotency-key-reused");
        }
    }

    /** With a claim that lasts no time at all, the second process finds the first one's over while it still runs. */
    @Test
    void aProcessThatComesBackLateChangesNothing() throws InterruptedException {
        try (Server late = tills.start("0s");
                Server next = tills.start()) {
            Till lateTill = late.bean(Till.class);
            var running = CompletableFuture.supplyAsync(() -> slow(late));
            lateTill.entered.await();
            next.bean(Till.class).mayGoOn.countDown();

            Reply taken = slow(next);
            tills.sql()
                    .sql("update idempotency_key set headers = '{\"ETag\": \"first\"}'")
                    .update();
            lateTill.mayGoOn.countDown();

            assertThat(running.join().status()).isEqualTo(taken.status()).isEqualTo(204);
            assertThat(next.bean(Till.class).carriedOut).isEqualTo(lateTill.carriedOut);
            assertThat(slow(next).header("ETag")).isEqualTo("first");
        }
    }

    @Test
    void withoutItsDatabaseNothingIsBegun() {
        try (Server server = tills.start()) {
            tills.sql().sql("alter table idempotency_key rename to gone").update();
            Tills.sell(server, "k1", 195).isProblem(503, "unavailable");
            tills.sql().sql("alter table gone rename to idempotency_key").update();
            assertThat(server.bean(Till.class).carriedOut).isEmpty();
            assertThat(Tills.sell(server, "k1", 195).status()).isEqualTo(201);
        }
    }

    @Test
    void whileTheDatabaseIsAwayNothingIsBegunEither() {
        try (Server server = Tills.startWithoutDatabase()) {
            Reply reply = Tills.sell(server, "k1", 195).isProblem(503, "unavailable");

            assertThat(reply.header("Retry-After")).isEqualTo("2");
            assertThat(server.bean(Till.class).carriedOut).isEmpty();
        }
    }

    private void crashed(String path, String body, String commandId, String until) {
        tills.sql()
                .sql("""
                        insert into idempotency_key
                               (caller, operation, key, body_hash, command_id, claim_id, claimed_until)
                        values ('anna', ?, 'k1', sha256(decode('00', 'hex') || ?), ?, ?, now() + cast(? as interval))
                        """)
                .params(List.of(
                        "POST " + path, body.getBytes(UTF_8), UUID.fromString(commandId), UUID.randomUUID(), until))
                .update();
    }

    private static Reply slow(Server server) {
        return server.post("/api/slow-sales", "{\"cents\": 1}", "Idempotency-Key", "k1");
    }
}
