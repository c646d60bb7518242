package consigne.query.analytics;

import static consigne.query.fixtures.Orders.ANNA;
import static consigne.query.fixtures.Orders.anOrder;
import static consigne.query.fixtures.Orders.anOrderPlaced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import consigne.api.OrderId;
import consigne.postgres.Database;
import consigne.postgres.EmbeddedPostgres;
import consigne.query.fixtures.Deposits;
import consigne.query.fixtures.RunningShop;
import consigne.query.pseudonym.Pseudonyms;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class QueryingAsAnAnalystTest {

    @TempDir
    private static Path folder;

    private static EmbeddedPostgres postgres;
    private static RunningShop shop;
    private static JdbcClient analyst;

    private final OrderId id = anOrder();

    @BeforeAll
    static void open() throws Exception {
        postgres = EmbeddedPostgres.in(folder).start();
        Database owner = postgres.owner();
        shop = RunningShop.openOn(
                new Database(postgres.jdbcUrl(), postgres.username(), postgres.password()),
                "spring.flyway.user=" + owner.username(),
                "spring.flyway.password=" + owner.password(),
                "spring.datasource.hikari.data-source-properties.currentSchema=public,events",
                "consigne.analyst.password=a secret");
        analyst = JdbcClient.create(new DriverManagerDataSource(postgres.jdbcUrl(), "consigne_analyst", "a secret"));
    }

    @AfterAll
    static void close() {
        shop.close();
        postgres.close();
    }

    @Test
    void theAnalystReadsEveryViewAndFindsCustomersByPseudonyms() {
        shop.get("/api/orders/" + id, shop.happens(anOrderPlaced(id), Deposits.charged(ANNA, id, 3)));
        String anna = shop.bean(Pseudonyms.class).of("anna");
        List<String> views = analyst.sql(
                        "select table_name from information_schema.tables where table_schema = 'analytics'")
                .query(String.class)
                .list();

        assertThat(views)
                .contains("orders", "order_lines", "deposit_ledger", "stock", "events")
                .hasSizeGreaterThan(9);
        for (String view : views) {
            List<String> rows = analyst.sql("select v::text from " + view + " v")
                    .query(String.class)
                    .list();
            assertThat(rows).as(view).noneMatch(row -> row.matches(".*\\banna\\b.*"));
        }
        assertThat(analyst.sql("select customer from orders where order_id = ?::uuid")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .isEqualTo(anna);
        assertThat(analyst.sql("select payload ->> 'accountId' from events where aggregate_id = ? limit 1")
                        .param("deposit:" + anna)
                        .query(String.class)
                        .single())
                .isEqualTo(anna);
    }

    @Test
    void theAnalystReadsWhatWasInACopyAndNotItsTables() {
        long then = shop.happens(anOrderPlaced(id));
        shop.happens(anOrderPlaced(anOrder()));
        String copy = shop.post("/api/read-models/orders/rebuilds", "{\"until\": \"" + then + "\"}")
                .header("Location");
        await().atMost(Duration.ofSeconds(60)).until(() -> shop.get(copy).body().get("phase"), "kept"::equals);
        String schema = String.valueOf(shop.get(copy).body().get("analyticsSchema"));

        assertThat(analyst.sql("select max(position) from " + schema + ".orders")
                        .query(Long.class)
                        .single())
                .isEqualTo(then);
        String tables = shop.sql()
                .sql("select schema from read_model_version where until = ?")
                .param(then)
                .query(String.class)
                .single();
        assertThatThrownBy(() -> analyst.sql("select * from " + tables + ".orders")
                        .query()
                        .listOfRows())
                .hasStackTraceContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from public.orders",
                "select * from events.event",
                "select * from public.pseudonym_key",
                "select inner_key from pseudonym_key",
                "select * from public.idempotency_key",
                "table public.token_entry",
                "select * from public.flyway_schema_history",
                "select * from pg_authid",
                "select * from pg_stats where schemaname in ('public', 'events')",
                "select pg_read_file('/etc/passwd')",
                "copy analytics.orders to program 'cat'",
                "create table mine (id int)",
                "create table analytics.mine (id int)",
                "create table public.mine (id int)",
                "create temporary table mine (id int)",
                "create schema mine",
                "create or replace view analytics.stock as select 1",
                "drop view analytics.orders",
                "insert into analytics.stock (sku) values ('x')",
                "delete from analytics.stock",
                "set role consigne",
                "set role consigne_owner",
                "alter role consigne_analyst connection limit 100",
                "select pg_cancel_backend(pid) from pg_stat_activity where usename = 'consigne'"
            })
    void andIsRefusedEverythingElse(String crime) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set session characteristics as transaction read write"); // the default is no right
            if (crime.contains("pg_stats")) {
                assertThat(statement.executeQuery(crime).next()).isFalse(); // none of them is shown
            } else {
                assertThatThrownBy(() -> statement.execute(crime))
                        .isInstanceOf(SQLException.class)
                        .extracting(refused -> ((SQLException) refused).getSQLState())
                        .isIn("42501", "42P01", "55000");
            }
        }
    }

    @Test
    void nothingIsWrittenUnlessASessionSaysSo() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("select lo_create(0)")).hasMessageContaining("read-only");
        }
    }

    @Test
    void aQueryOfAMinuteIsCutWhateverTheSessionSays() {
        CompletableFuture<Duration> obedient = CompletableFuture.supplyAsync(() -> cut("select pg_sleep(60)"));
        CompletableFuture<Duration> stubborn =
                CompletableFuture.supplyAsync(() -> cut("set statement_timeout = 0; select pg_sleep(60)"));

        assertThat(obedient.join()).isBetween(Duration.ofSeconds(29), Duration.ofSeconds(45));
        assertThat(stubborn.join()).isBetween(Duration.ofSeconds(29), Duration.ofSeconds(50));
    }

    @Test
    void noMoreThanSoManyAreConnected() throws SQLException {
        Connection[] connections = new Connection[5];
        int open = 0;
        try {
            for (; open < connections.length; open++) {
                connections[open] = connect();
            }
        } catch (SQLException others) {
            assertThat(others.getMessage()).contains("too many connections for role");
        }
        try {
            assertThatThrownBy(QueryingAsAnAnalystTest::connect).hasMessageContaining("too many connections for role");
        } finally {
            for (int i = 0; i < open; i++) {
                connections[i].close();
            }
        }
    }

    private static Duration cut(String query) {
        long begun = System.nanoTime();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(query);
            return Duration.ZERO;
        } catch (SQLException cut) {
            assertThat(cut.getSQLState()).isEqualTo("57014");
            return Duration.ofNanos(System.nanoTime() - begun);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), "consigne_analyst", "a secret");
    }
}
