package consigne.web.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import consigne.runtime.signing.WebhookSignatures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class TakingWebhooksOnceTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final String SENT = Long.toString(NOW.getEpochSecond());

    private final Database database = TestPostgres.freshDatabase();
    private final JdbcClient sql = JdbcClient.create(
            new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password()));
    private final TakenWebhooks node = at(NOW);
    private final TakenWebhooks otherNode = at(NOW);
    private final AtomicInteger carriedOut = new AtomicInteger();

    @BeforeEach
    void makeTheTable() throws IOException {
        sql.sql(new ClassPathResource("db/web/V2.4__webhook_taken.sql").getContentAsString(StandardCharsets.UTF_8))
                .update();
    }

    @Test
    void theSameMessageIsRefusedOnEveryNode() {
        assertThat(node.once(SENT, "v1=a", carriedOut::incrementAndGet)).isEqualTo(1);

        refuses(node, "v1=a");
        refuses(otherNode, "v1=a");
        assertThat(carriedOut).hasValue(1);
    }

    @Test
    void whatIsSignedAnewIsAnotherMessage() {
        node.once(SENT, "v1=a", carriedOut::incrementAndGet);
        node.once(SENT, "v1=b", carriedOut::incrementAndGet);

        assertThat(carriedOut).hasValue(2);
    }

    @Test
    void ofManyAtOnceOneIsTaken() throws Exception {
        Callable<Boolean> tries = () -> {
            try {
                (carriedOut.get() % 2 == 0 ? node : otherNode).once(SENT, "v1=a", carriedOut::incrementAndGet);
                return true;
            } catch (WebhookReplayed replayed) {
                return false;
            }
        };
        int taken = 0;
        try (var senders = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> sent : senders.invokeAll(
                    IntStream.range(0, 32).mapToObj(_ -> tries).toList())) {
                taken += sent.get() ? 1 : 0;
            }
        }

        assertThat(List.of(taken, carriedOut.get())).containsOnly(1);
    }

    @Test
    void whatWasNotCarriedOutMayComeAgainAsItIs() {
        assertThatThrownBy(() -> node.once(SENT, "v1=a", () -> {
                    throw new IllegalStateException("the store is away");
                }))
                .hasMessage("the store is away");

        assertThat(otherNode.once(SENT, "v1=a", carriedOut::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void aMessageIsRememberedForAsLongAsItsSignatureIsGood() {
        String early = Long.toString(NOW.plus(WebhookSignatures.TOLERANCE).getEpochSecond());
        node.once(SENT, "v1=a", carriedOut::incrementAndGet);
        node.once(early, "v1=from-a-fast-clock", carriedOut::incrementAndGet);

        assertThat(at(NOW.plus(WebhookSignatures.TOLERANCE)).purge()).isZero();
        assertThat(at(NOW.plus(Duration.ofMinutes(7))).purge()).isEqualTo(1);
        assertThat(at(NOW.plus(Duration.ofMinutes(12))).purge()).isEqualTo(1);
    }

    private void refuses(TakenWebhooks there, String signature) {
        assertThatThrownBy(() -> there.once(SENT, signature, carriedOut::incrementAndGet))
                .isInstanceOfSatisfying(
                        WebhookReplayed.class,
                        replayed -> assertThat(replayed.rule()).isEqualTo("webhook-replayed"));
    }

    private TakenWebhooks at(Instant now) {
        return new TakenWebhooks(sql, Clock.fixed(now, ZoneOffset.UTC));
    }
}
