package consigne.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.acceptance.shop.Audit;
import consigne.acceptance.shop.Shop;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the application between steps of the saga, the provider's calls and deadlines, and starts it again.
 *
 * <p>With {@code -Dcrashes=full} it dies before and after each of them, else now and then.
 */
class DyingBetweenStepsTest {

    private static final int STRIDE = "full".equals(System.getProperty("crashes")) ? 1 : 41;

    private final Database database = TestPostgres.freshDatabase();

    @Test
    void everyOrderEndsRightHoweverOftenTheProcessDies(@TempDir Path folder) throws Exception {
        try (Lives lives = new Lives(folder, database, STRIDE, "consigne.payment.simulator.delay=1s")) {
            Shop shop = Shop.ofTenaciousPeople(lives::address, database);
            Orders orders = Orders.placed(shop);
            orders.goTheirWays();
            orders.haveEndedRight();

            Shop.eventually(() -> new Audit(shop.books()).findsNothingLeft());
            assertThat(lives.passed()).hasSizeGreaterThan(100);
            assertThat(lives.deaths()).isEqualTo(lives.passed().size() / STRIDE);
        }
    }
}
