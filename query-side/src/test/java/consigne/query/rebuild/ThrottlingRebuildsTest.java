package consigne.query.rebuild;

import static consigne.query.fixtures.Orders.anOrder;
import static consigne.query.fixtures.Orders.anOrderPlaced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import consigne.api.Event;
import consigne.query.fixtures.RunningShop;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.UncategorizedSQLException;

class ThrottlingRebuildsTest {

    private static final int ORDERS = 4_000;

    @Test
    void aThrottledBuildShowsHowFarItIsAndRestsAtOnceWhenItIsToldTo() {
        try (RunningShop shop = RunningShop.open()) {
            List<Event> placed = new ArrayList<>();
            for (int order = 0; order < ORDERS; order++) {
                placed.add(anOrderPlaced(anOrder()));
            }
            long head = shop.happens(Map.of(), placed);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> shop.get("/api/orders?limit=1", head).status() == 200);

            String rebuild = shop.post("/api/read-models/orders/rebuilds", "{\"corePercent\": 1}")
                    .header("Location");
            long shown = await().atMost(Duration.ofSeconds(60)).until(() -> position(shop, rebuild), it -> it > 0);
            assertThat(shown).as("a part, while others rest").isLessThan(head / 2);

            assertThat(shop.post(rebuild + "/pause", "").body()).containsEntry("paused", true);
            long paused = position(shop, rebuild);
            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> position(shop, rebuild) <= paused + 500);

            assertThat(shop.post(rebuild + "/throttle", "{}").status()).isEqualTo(200);
            assertThat(shop.post(rebuild + "/resume", "").status()).isEqualTo(200);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> shop.get(rebuild).body().get("phase"), "switched"::equals);
        }
    }

    @ParameterizedTest
    @CsvSource({"55P03,true", "40P01,true", "42P07,false", "57014,false", ",false"})
    void onlyATableThatIsTakenIsAskedForAgain(String state, boolean taken) {
        assertThat(TableLocks.areTaken(
                        new UncategorizedSQLException("switching", null, new SQLException("refused", state))))
                .isEqualTo(taken);
    }

    private static long position(RunningShop shop, String rebuild) {
        return Long.parseLong(String.valueOf(shop.get(rebuild).body().get("position")));
    }
}
