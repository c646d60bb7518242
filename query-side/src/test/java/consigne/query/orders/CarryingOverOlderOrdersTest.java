package consigne.query.orders;

import static consigne.query.fixtures.Orders.COLA;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.creditnote.CreditNoteId;
import consigne.api.creditnote.CreditedLine;
import consigne.api.order.OrderEvent.OrderCredited;
import consigne.api.order.OrderEvent.OrderDispatched;
import consigne.api.order.view.OrderView;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import consigne.query.fixtures.RunningShop;
import consigne.query.rows.ViewJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class CarryingOverOlderOrdersTest {

    private static final String BEFORE_VIEWS_WERE_DIVIDED = "3.5";
    private static final String SINCE_VIEWS_ARE_IN_PARTS = "3.7";

    private final Database database = TestPostgres.freshDatabase();

    @Test
    void anOrderThatIsShownAsOneDocumentIsShownTheSameInSeveralColumnsAndGoesOn() throws Exception {
        String document = resource("/orders/as-one-document.json");
        OrderView view = ViewJson.read(document, OrderView.class);
        createTables(BEFORE_VIEWS_WERE_DIVIDED);
        insert(view, document);

        try (RunningShop shop = RunningShop.openOn(database)) {
            Map<String, Object> shown =
                    shop.get("/api/orders/" + view.orderId()).body();
            assertThat(shown).isEqualTo(countedAnew(ViewJson.object(document)));

            long position = shop.happens(new OrderDispatched(view.orderId()));
            Map<String, Object> later =
                    shop.get("/api/orders/" + view.orderId(), position).body();
            assertThat(later).containsEntry("status", "dispatched");
            assertThat(later.get("lines")).isEqualTo(shown.get("lines"));
            assertThat(later.get("packed")).isEqualTo(shown.get("packed"));
        }
    }

    @Test
    void ordersThatWereKeptInPartsAreShownAsTheyWereAndGoOn() throws Exception {
        createTables(SINCE_VIEWS_ARE_IN_PARTS);
        execute(resource("/orders/in-parts.sql"));
        execute("update orders set position = 0"); // their events are not there

        try (RunningShop shop = RunningShop.openOn(database)) {
            for (Map<?, ?> before : ViewJson.list(resource("/orders/shown.json"), Map.class)) {
                String path = "/api/orders/" + before.get("orderId");
                assertThat(shop.get(path).body()).isEqualTo(countedAnew(before));

                long position = shop.happens(new OrderCredited(
                        new OrderId(String.valueOf(before.get("orderId"))),
                        new CreditNoteId(UUID.randomUUID()),
                        List.of(new CreditedLine(COLA, new Quantity(1)))));
                Map<String, Object> later = shop.get(path, position).body();
                assertThat(later.get("credited")).isNotEqualTo(before.get("credited"));
                assertThat(unchanged(later)).isEqualTo(unchanged(before));
            }
        }
    }

    /** What was shown once: the number of the last event was the version then, and today it is how many there are. */
    private static Map<?, ?> countedAnew(Map<?, ?> shown) {
        Map<Object, Object> today = new HashMap<>(shown);
        today.computeIfPresent("version", (_, last) -> (Integer) last + 1);
        return today;
    }

    /** What is shown of an order but for its credit notes, and for its version: the events before are not there. */
    private static Map<?, ?> unchanged(Map<?, ?> shown) {
        Map<?, ?> unchanged = new HashMap<>(shown);
        unchanged.keySet().removeAll(Set.of("credited", "version"));
        return unchanged;
    }

    private static String resource(String name) throws IOException {
        try (var stream = CarryingOverOlderOrdersTest.class.getResourceAsStream(name)) {
            return new String(requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void createTables(String version) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.username(), database.password())
                .locations("classpath:db")
                .outOfOrder(true)
                .target(version)
                .load()
                .migrate();
    }

    private void execute(String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void insert(OrderView view, String document) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                var statement = connection.prepareStatement("""
                        insert into orders (order_id, customer_id, status, placed_at, total_cents, currency, version, view)
                        values (?::uuid, ?, ?, ?::timestamptz, ?, ?, ?, ?::jsonb)""")) {
            statement.setString(1, view.orderId().value());
            statement.setString(2, view.customerId().value());
            statement.setString(3, view.status().toString());
            statement.setString(4, view.placedAt().toString());
            statement.setLong(5, view.totals().total().cents());
            statement.setString(6, view.totals().total().currencyCode());
            statement.setLong(7, view.version());
            statement.setString(8, document);
            statement.executeUpdate();
        }
    }
}
