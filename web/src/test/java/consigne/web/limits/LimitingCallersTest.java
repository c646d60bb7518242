package consigne.web.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

class LimitingCallersTest {

    private static final int BURST = 3;
    private static final String CALLER = "X-Test-Caller";

    private final Server server = Server.with(
            Map.of("consigne.limits.requests-per-second", 1, "consigne.limits.burst", BURST),
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
            assertThat(server.post("/api/payments/webhook", "{}", CALLER, Caller.ANONYMOUS)
                            .status())
                    .isEqualTo(200);
        }
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
        int ring() {
            return rung.incrementAndGet();
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
            return request -> new Caller(Objects.requireNonNull(request.getHeader(CALLER)), "shop");
        }
    }
}
