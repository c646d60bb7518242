package consigne.query.rebuild;

import static consigne.query.fixtures.Orders.COLA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import consigne.api.Quantity;
import consigne.api.Reference;
import consigne.api.place.Depot;
import consigne.api.stock.StockEvent.StockReceived;
import consigne.api.stock.StockId;
import consigne.api.stock.StockLevel;
import consigne.query.fixtures.RunningShop;
import consigne.query.fixtures.RunningShop.Answer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People decide about a rebuild while it is worked on. */
class DecidingMeanwhileTest {

    private static final String STOCK = "/api/read-models/stock/rebuilds";
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String WAITING =
            "select count(*) from pg_locks where not granted and relation = 'stock'::regclass";
    private static final String BESIDE = "select count(*) from pg_namespace where nspname like 'version%'";
    private static final String WORKED_ON = "hashtextextended('rebuilds', 0)";

    private final RunningShop shop = RunningShop.open();
    private final RebuildTable table = shop.bean(RebuildTable.class);

    @BeforeEach
    void aPast() {
        Quantity bottles = new Quantity(24);
        long position = shop.happens(new StockReceived(
                new StockId(Depot.MAIN, COLA),
                bottles,
                new Reference("note 1"),
                new StockLevel(bottles, new Quantity(0))));
        shop.get("/api/stock/" + COLA, position);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void whatIsCancelledWhileItIsComparedStaysCancelled() throws SQLException {
        try (Connection other = shop.bean(DataSource.class).getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(" + WORKED_ON + ")");
            String rebuild = begin("always");
            other.setAutoCommit(false);
            statement.execute("lock table stock in access exclusive mode");
            statement.execute("select pg_advisory_unlock(" + WORKED_ON + ")");
            await().atMost(LONG).until(() -> number(WAITING) == 1);

            assertThat(shop.post(rebuild + "/cancel", "").body()).containsEntry("phase", "cancelled");
            other.rollback();

            await().until(() -> number(BESIDE) == 0);
            assertThat(shop.get(rebuild).body()).containsEntry("phase", "cancelled");
        }
    }

    @Test
    void whatIsSwitchedByHandIsNoFailureOfWhoeverWouldHaveSwitchedIt() {
        String rebuild = begin("manual");
        awaitPhase(rebuild, "compared");
        Rebuild seen = table.goingOn("stock").orElseThrow();
        shop.post(rebuild + "/switch", "");

        assertThat(table.failed(seen, "It is in service already.")).isFalse();

        assertThat(shop.get(rebuild).body()).containsEntry("phase", "switched").doesNotContainKey("failure");
        assertThat(shop.get("/api/stock/" + COLA).body()).containsEntry("onHand", 24);
    }

    @Test
    void whatCannotGoOnSaysWhyAndLeavesNothing() {
        String rebuild = begin("manual");
        awaitPhase(rebuild, "compared");

        assertThat(table.failed(table.goingOn("stock").orElseThrow(), "The disk is full."))
                .isTrue();

        assertThat(shop.get(rebuild).body())
                .containsAllEntriesOf(Map.of("phase", "failed", "failure", "The disk is full."));
        await().until(() -> number(BESIDE) == 0);
    }

    private String begin(String switching) {
        Answer begun = shop.post(STOCK, "{\"switching\": \"" + switching + "\"}");
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        return begun.header("Location");
    }

    private void awaitPhase(String rebuild, String phase) {
        await().atMost(LONG).until(() -> phase.equals(shop.get(rebuild).body().get("phase")));
    }

    private long number(String sql) {
        return shop.sql().sql(sql).query(Long.class).single();
    }
}
