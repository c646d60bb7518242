package consigne.web.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import consigne.runtime.signing.WebhookSignatures;
import consigne.web.access.AccessRefused;
import consigne.web.http.Caller;
import consigne.web.http.Callers;
import consigne.web.http.Reply;
import consigne.web.http.Server;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

class LimitingCallersTest {

    private static final int BURST = 3;
    private static final String CALLER = "X-Test-Caller";

    private static final String ROLE = "X-Test-Role";
    private static final String CLIENT = "X-Test-Client";

    private final Server server = Server.with(
            Map.of(
                    "consigne.limits.requests-per-second", 1,
                    "consigne.limits.burst", BURST,
                    "consigne.limits.roles.driver.requests-per-second", 0,
                    "consigne.limits.roles.warehouse.requests-per-second", 1,
                    "consigne.limits.roles.warehouse.burst", 3 * BURST,
                    "consigne.limits.clients.kiosk.requests-per-second", 1,
                    "consigne.limits.clients.kiosk.burst", 2,
                    "consigne.limits.unsigned-calls-a-minute", 4),
            Beans.class,
            Counter.class,
            Refusals.class);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whoSendsTooFastIsToldHowLongToWait() {
        Reply refused = untilRefused("anna");

        refused.isProblem(429, "too-many-requests");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        await().atMost(Duration.ofSeconds(10)).until(() -> rings("anna").status() == 200);
    }

    @Test
    void aBurstIsTakenAndNothingIsDoneOfWhatIsTurnedDown() {
        List<Integer> statuses = IntStream.range(0, 2 * BURST)
                .mapToObj(_ -> rings("anna").status())
                .toList();

        assertThat(statuses.subList(0, BURST)).containsOnly(200);
        assertThat(statuses).contains(429);
        assertThat(server.bean(Counter.class).rung.get()).isEqualTo((int)
                statuses.stream().filter(status -> status == 200).count());
    }

    @Test
    void callersDoNotStarveOneAnother() {
        untilRefused("anna");

        assertThat(rings("bruno").status()).isEqualTo(200);
    }

    @Test
    void whoSaysNoNameGoesByTheirAddress() {
        untilRefused(Caller.ANONYMOUS);

        assertThat(rings("127.0.0.1").status()).isEqualTo(200);
    }

    @Test
    void theProviderIsNeverTurnedDown() {
        untilRefused(Caller.ANONYMOUS);

        for (int i = 0; i < 5 * BURST; i++) {
            assertThat(signed("good").status()).isEqualTo(200);
        }
    }

    @Test
    void strangersAreReadSoOftenOnly() {
        List<Integer> statuses = IntStream.range(0, 10)
                .mapToObj(_ -> server.post("/api/payments/webhook", "{}", CALLER, Caller.ANONYMOUS)
                        .status())
                .toList();

        assertThat(statuses.subList(0, 4)).containsOnly(200);
        assertThat(statuses.subList(4, 10)).containsOnly(429);
        assertThat(signed("good").status()).isEqualTo(200);
        assertThat(rings("anna").status()).isEqualTo(200);
    }

    @Test
    void badSignaturesAreOfStrangersAndKeepNobodyElseOut() {
        IntStream.range(0, 10).forEach(_ -> assertThat(signed("bad").status()).isEqualTo(401));

        assertThat(signed("good").status()).isEqualTo(200);
        server.post("/api/payments/webhook", "{}", CALLER, Caller.ANONYMOUS).isProblem(429, "too-many-requests");
    }

    @Test
    void aRoleMayHaveALimitOfItsOwn() {
        assertThat(takenOf(20, CALLER, "willy", ROLE, "warehouse")).isBetween(3L * BURST, 3L * BURST + 3);
        assertThat(takenOf(20, CALLER, "dora", ROLE, "driver")).isEqualTo(20);
        assertThat(takenOf(20, CALLER, "sam", ROLE, "shop")).isBetween((long) BURST, BURST + 3L);
    }

    @Test
    void aFrontEndMayHaveOneForAllWhoComeThroughIt() {
        assertThat(takenOf(1, CALLER, "anna", CLIENT, "kiosk")).isEqualTo(1);
        assertThat(takenOf(1, CALLER, "bruno", CLIENT, "kiosk")).isEqualTo(1);
        assertThat(takenOf(10, CALLER, "chloe", CLIENT, "kiosk")).isLessThan(4);
        assertThat(takenOf(1, CALLER, "dirk", CLIENT, "app")).isEqualTo(1);
    }

    @Test
    void aRoleThatThereIsNotHasNoLimit() {
        assertThatThrownBy(() -> Server.with(Map.of("consigne.limits.roles.king.requests-per-second", 1), Counter.class)
                        .close())
                .hasStackTraceContaining("there is no role king");
    }

    private long takenOf(int requests, String... headers) {
        return IntStream.range(0, requests)
                .filter(_ -> server.post("/api/bell", "{}", headers).status() == 200)
                .count();
    }

    private Reply signed(String signature) {
        return server.post(
                "/api/payments/webhook", "{}", CALLER, Caller.ANONYMOUS, WebhookSignatures.SIGNATURE, signature);
    }

    @Test
    void aRefusalIsTold() {
        untilRefused("anna");

        assertThat(server.bean(Refusals.class).heard)
                .extracting(AccessRefused::caller, AccessRefused::method, AccessRefused::path, AccessRefused::status)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(new Caller("anna", "shop"), "POST", "/api/bell", 429));
    }

    @Test
    void noMoreCallersAreKeptThanWanted() {
        Rates rates = new Rates(1, 1, 100);
        IntStream.range(0, 20_000).forEach(caller -> rates.spend("caller " + caller));

        assertThat(rates.kept()).isLessThanOrEqualTo(100);
    }

    private Reply rings(String caller) {
        return server.post("/api/bell", "{}", CALLER, caller);
    }

    private Reply untilRefused(String caller) {
        return IntStream.range(0, 100)
                .mapToObj(_ -> rings(caller))
                .filter(reply -> reply.status() != 200)
                .findFirst()
                .orElseThrow();
    }

    @RestController
    static class Counter {

        final AtomicInteger rung = new AtomicInteger();

        @PostMapping({"/api/bell", "/api/payments/webhook"})
        ResponseEntity<Integer> ring(
                @RequestHeader(name = WebhookSignatures.SIGNATURE, required = false) @Nullable String signature) {
            return ResponseEntity.status("bad".equals(signature) ? 401 : 200).body(rung.incrementAndGet());
        }
    }

    static class Refusals {

        final List<AccessRefused> heard = new CopyOnWriteArrayList<>();

        @EventListener
        void on(AccessRefused refused) {
            heard.add(refused);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        Callers callers() {
            return request -> new Caller(
                    Objects.requireNonNull(request.getHeader(CALLER)),
                    Objects.requireNonNullElse(request.getHeader(ROLE), "shop"),
                    Objects.requireNonNullElse(request.getHeader(CLIENT), "http"));
        }
    }
}
