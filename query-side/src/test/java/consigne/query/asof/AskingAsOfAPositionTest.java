package consigne.query.asof;

import static consigne.query.fixtures.Orders.MORNING;
import static consigne.query.fixtures.Orders.anOrder;
import static consigne.query.fixtures.Orders.anOrderPlaced;
import static consigne.query.fixtures.Orders.cola;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.CustomerId;
import consigne.api.OrderId;
import consigne.query.fixtures.Deposits;
import consigne.query.fixtures.RunningShop;
import consigne.query.fixtures.RunningShop.Answer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AskingAsOfAPositionTest {

    private static final RunningShop SHOP = RunningShop.open();

    private final OrderId id = anOrder();

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void aPositionOnSeveralReadsGivesOneStateOfTheShop() {
        long placed = SHOP.happens(anOrderPlaced(id, new CustomerId("hanna"), MORNING, cola(1)));
        long charged = SHOP.happens(Deposits.charged(new CustomerId("hanna"), id, 1));
        long settled = SHOP.happens(Deposits.settled(new CustomerId("hanna"), id, "0.00", "0.00"));
        SHOP.get("/api/orders/" + id, settled);

        for (long position : List.of(placed, charged, settled)) {
            Answer order = SHOP.get("/api/orders/" + id + "?asOf=" + position);
            Answer account = SHOP.get("/api/customers/hanna/deposit?asOf=" + position, position);

            assertThat(order.header("As-Of-Position")).isEqualTo(Long.toString(position));
            assertThat(account.header("As-Of-Position")).isEqualTo(Long.toString(position));
            assertThat(order.body().containsKey("settlement")).isEqualTo(position == settled);
            assertThat(account.body()).containsEntry("version", (int) (position - placed));
        }
        assertThat(SHOP.get("/api/orders/" + id + "?asOf=" + (placed - 1)).status())
                .isEqualTo(404);
        assertThat(SHOP.get("/api/orders/" + id + "?asOf=0").status()).isEqualTo(404);
    }

    @Test
    void aPositionThatThereIsNoEventAtYetIsRefusedWithTheHead() {
        long head = SHOP.happens(anOrderPlaced(id));

        Answer beyond = SHOP.get("/api/orders/" + id + "?asOf=999999999999");

        assertThat(beyond.status()).isEqualTo(400);
        assertThat(beyond.text()).contains("asOf").containsPattern("position \\d+");
        assertThat(SHOP.get("/api/orders/" + id + "?asOf=" + head).status()).isEqualTo(200);
        for (String malformed : List.of("asOf=soon", "asOf=-1", "asOf=", "asOf=" + head + "&by=occurred")) {
            assertThat(SHOP.get("/api/orders/" + id + "?" + malformed).status())
                    .as(malformed)
                    .isEqualTo(400);
        }
    }
}
