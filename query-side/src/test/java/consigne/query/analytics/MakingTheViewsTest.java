package consigne.query.analytics;

import static consigne.query.fixtures.Orders.anOrder;
import static consigne.query.fixtures.Orders.anOrderImported;
import static consigne.query.fixtures.Orders.anOrderPlaced;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.OrderId;
import consigne.query.fixtures.RunningShop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class MakingTheViewsTest {

    private static final RunningShop SHOP = RunningShop.open();
    private static final Path SAMPLES = Path.of("../api-contracts/src/test/resources/events");

    private final OrderId id = anOrder();

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void anOrderAndItsLinesAreRowsWithAmountsAsNumbers() {
        SHOP.get("/api/orders/" + id, SHOP.happens(anOrderPlaced(id)));

        assertThat(row("select status, goods, deposits, total, currency from analytics.orders where order_id = :id"))
                .hasToString("{status=placed, goods=16.00, deposits=3.00, total=19.00, currency=EUR}");
        assertThat(rows("select sku, quantity, unit_price, goods, container from analytics.order_lines"
                        + " where order_id = :id order by line"))
                .hasToString("[{sku=cola-33, quantity=10, unit_price=1.20, goods=12.00, container=bottle-33},"
                        + " {sku=water-75, quantity=5, unit_price=0.80, goods=4.00, container=bottle-33}]");
    }

    @Test
    void anImportedOrderHasItsLinesAndChargesAsTheBooksHaveThem() {
        SHOP.get("/api/orders/" + id, SHOP.happens(anOrderImported(id, "1")));

        assertThat(
                        rows(
                                "select kind, sku, quantity, goods from analytics.order_lines where order_id = :id order by kind"))
                .hasToString("[{kind=charge, sku=POST, quantity=1, goods=18.00},"
                        + " {kind=imported, sku=85123A, quantity=6, goods=7.50}]");
    }

    @Test
    void ofEveryEventThatWasEverStoredNoCustomerAndNoFreeTextIsTold() throws IOException {
        long position = SHOP.happens(anOrderPlaced(id));
        try (Stream<Path> samples = Files.list(SAMPLES)) {
            samples.forEach(sample -> store(sample, position));
        }
        List<Map<String, Object>> told = rows(
                "select event, aggregate_id, payload::text as payload from analytics.events where causation_id = 'sample'");

        assertThat(told)
                .hasSizeGreaterThan(30)
                .allSatisfy(event -> assertThat(event.toString())
                        .doesNotContain(
                                "\"anna\"", "=deposit:anna", "\"17850\"", "\"reason\"", "\"explanation\"", "pm_"));
        assertThat(told.toString()).contains("customerId", "accountId");
    }

    @Test
    void madeAnewTheViewsReadTheTablesThatBearTheNamesNow() {
        new TransactionTemplate(SHOP.bean(PlatformTransactionManager.class)).executeWithoutResult(rebuilt -> {
            SHOP.sql().sql("create schema before").update();
            SHOP.sql().sql("alter table stock set schema before").update();
            SHOP.sql()
                    .sql("create table stock (like before.stock including all)")
                    .update();
            SHOP.sql()
                    .sql("insert into stock select 'new', 'main', null, 7, 2, 1, now(), 1")
                    .update();
            SHOP.bean(AnalyticsViews.class).create();

            assertThat(rows("select sku, available from analytics.stock")).hasToString("[{sku=new, available=5}]");
            rebuilt.setRollbackOnly();
        });
    }

    @Test
    void viewsOfAnotherVersionAreReplacedAtTheNextStart() {
        try (RunningShop shop = RunningShop.open()) {
            shop.sql().sql("drop view analytics.stock").update();
            shop.sql().sql("create view analytics.stock as select 1 as other").update();
            shop.sql()
                    .sql("comment on schema analytics is 'for analysts; views of another version'")
                    .update();

            shop.restart();

            assertThat(shop.sql()
                            .sql("select sku from analytics.stock")
                            .query(String.class)
                            .list())
                    .isEmpty();
        }
    }

    private static void store(Path sample, long position) {
        try {
            String name = sample.getFileName().toString().replace(".json", "");
            int revision = name.lastIndexOf('.');
            SHOP.sql()
                    .sql("""
                            insert into event
                            select (select max(position) + 1 from event), 0, recorded_at, latest_at, 1,
                                'sample:' || gen_random_uuid(), null, gen_random_uuid(), null, :type, :revision,
                                :payload::json, '{"causationId":"sample"}', hash
                            from event where position = :position
                            """)
                    .param("type", name.substring(0, revision))
                    .param("revision", name.substring(revision + 1))
                    .param("payload", Files.readString(sample))
                    .param("position", position)
                    .update();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Map<String, Object> row(String query) {
        return rows(query).getFirst();
    }

    private List<Map<String, Object>> rows(String query) {
        return SHOP.sql().sql(query.replace(":id", "'" + id + "'")).query().listOfRows();
    }
}
