package consigne.query.consistency;

import static consigne.query.fixtures.Orders.anOrder;
import static consigne.query.fixtures.Orders.anOrderPlaced;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.OrderId;
import consigne.query.fixtures.RunningShop;
import consigne.query.fixtures.RunningShop.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Order(1) // takes longest
class ReadingOwnWritesTest {

    private static final RunningShop SHOP = RunningShop.open();

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void whatOneHasWrittenIsThereAtOnce() {
        for (int n = 0; n < 100; n++) {
            OrderId order = anOrder();
            long position = SHOP.happens(anOrderPlaced(order));
            assertThat(SHOP.get("/api/orders/" + order, position).status()).isEqualTo(200);
        }
    }

    @Test
    void aPositionThatIsNotReachedInTimeIsAnsweredWithRetryAfter() {
        Instant asked = Instant.now();
        Answer answer = SHOP.get("/api/orders", 1_000_000_000L);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(Duration.between(asked, Instant.now())).isGreaterThan(Duration.ofMillis(1900));
    }

    @Test
    void aTokenThatIsNoPositionIsMalformed() {
        for (String token : List.of("-1", "x", "1.5", "99999999999999999999", "")) {
            assertThat(SHOP.get("/api/orders", token).status()).as(token).isEqualTo(400);
        }
    }

    @Test
    void aReadModelThatStandsStillIsWaitedForAndItsNeighbourIsNot() {
        SHOP.processor("stock").shutDown();
        try {
            long position = SHOP.happens(anOrderPlaced(anOrder()));
            // The token that is stored is behind, but nothing after it concerns the stock.
            assertThat(SHOP.get("/api/stock/none", position).status()).isEqualTo(404);
            assertThat(SHOP.get("/api/orders", position).status()).isEqualTo(200);
        } finally {
            SHOP.processor("stock").start();
        }
    }

    @Test
    void whatAnotherProcessHasYetToTakeIsWaitedFor() {
        SHOP.processor("orders").shutDown();
        try {
            long position = SHOP.happens(anOrderPlaced(anOrder()));
            assertThat(SHOP.get("/api/orders", position).status()).isEqualTo(503);
        } finally {
            SHOP.processor("orders").start();
        }
    }
}
