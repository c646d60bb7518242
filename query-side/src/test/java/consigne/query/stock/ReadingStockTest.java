package consigne.query.stock;

import static consigne.query.fixtures.Orders.anOrder;
import static consigne.query.fixtures.Orders.eur;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.Name;
import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.Reference;
import consigne.api.catalogue.ProductEvent.ProductDefined;
import consigne.api.catalogue.Sku;
import consigne.api.catalogue.VatRate;
import consigne.api.place.Depot;
import consigne.api.stock.StockEvent;
import consigne.api.stock.StockEvent.PastAdjustmentRecorded;
import consigne.api.stock.StockEvent.StockReceived;
import consigne.api.stock.StockEvent.StockReserved;
import consigne.api.stock.StockId;
import consigne.api.stock.StockLevel;
import consigne.query.fixtures.RunningShop;
import consigne.query.fixtures.RunningShop.Answer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ReadingStockTest {

    private static final RunningShop SHOP = RunningShop.open();

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void aProductJustDefinedIsFoundWithNothingOnHand() {
        long position = SHOP.happens(defined("juice-100", "Apple juice"));

        Map<String, Object> stock = SHOP.get("/api/stock/juice-100", position).body();

        assertThat(stock)
                .containsEntry("name", "Apple juice")
                .containsEntry("onHand", 0)
                .containsEntry("available", 0);
        assertThat(SHOP.get("/api/stock/unknown").status()).isEqualTo(404);
        assertThat(SHOP.get("/api/stock/unknown/movements").status()).isEqualTo(404);
        assertThat(SHOP.get("/api/stock/juice-100/movements").items()).isEmpty();
    }

    @Test
    void everyDepotHasItsOwnStockUnderTheSameName() {
        StockId north = new StockId(new Depot("north"), new Sku("tonic-20"));
        long position = SHOP.happens(
                defined("tonic-20", "Tonic"),
                new StockReceived(north, new Quantity(40), new Reference("LS-1"), level(40, 0)),
                new StockReserved(north, anOrder(), new Quantity(15), Instant.MAX, level(40, 15)));

        assertThat(SHOP.get("/api/stock/tonic-20", position).body()).containsEntry("onHand", 0);
        assertThat(SHOP.get("/api/stock/tonic-20?depot=north").body())
                .containsEntry("name", "Tonic")
                .containsEntry("onHand", 40)
                .containsEntry("reserved", 15)
                .containsEntry("available", 25)
                .containsEntry("version", 2);
        assertThat(SHOP.get("/api/stock/tonic-20?depot=NORTH").status()).isEqualTo(400);
    }

    @Test
    void movementsAreReadLatestFirstPageByPage() {
        StockId id = new StockId(Depot.MAIN, new Sku("beer-50"));
        OrderId order = anOrder();
        List<StockEvent> events = LongStream.rangeClosed(1, 5)
                .<StockEvent>mapToObj(n -> new StockReserved(id, order, new Quantity(n), Instant.MAX, level(100, n)))
                .toList();
        SHOP.happens(new StockReceived(id, new Quantity(100), new Reference("LS-2"), level(100, 0)));
        long position = SHOP.happens(Map.of(), events);

        var first = SHOP.get("/api/stock/beer-50/movements?limit=4", position);
        var second = SHOP.get(
                "/api/stock/beer-50/movements?limit=4&cursor=" + first.body().get("nextCursor"));

        assertThat(first.items()).hasSize(4).first().asString().contains("reservedChange=1", order.value());
        assertThat(second.items()).hasSize(2).last().asString().contains("stock.received.v1", "LS-2");
        assertThat(SHOP.get("/api/stock/beer-50/movements?depot=north").items()).isEmpty();
    }

    @Test
    void anAdjustmentOfThePastStandsThereWithItsOwnDate() {
        StockId id = new StockId(Depot.MAIN, new Sku("85123A"));
        long position = SHOP.happens(new PastAdjustmentRecorded(
                id,
                -20,
                new Reason("damaged"),
                new Reference("536589"),
                Instant.parse("2010-12-01T11:52:00Z"),
                level(0, 0)));

        assertThat(SHOP.get("/api/stock/85123A", position).body()).containsEntry("onHand", 0);
        assertThat(SHOP.get("/api/stock/85123A/movements").items())
                .singleElement()
                .asString()
                .contains("quantity=-20", "onHandChange=0", "occurredAt=2010-12-01T11:52:00Z", "reason=damaged");
    }

    @Test
    void aStockIsShownAsItStoodAtAPositionUnderTheNameOfThen() {
        StockId north = new StockId(new Depot("north"), new Sku("soda-33"));
        long named = SHOP.happens(defined("soda-33", "Soda"));
        long received = SHOP.happens(new StockReceived(north, new Quantity(40), new Reference("LS-3"), level(40, 0)));
        long reserved = SHOP.happens(
                new StockReserved(north, anOrder(), new Quantity(15), Instant.MAX, level(40, 15)),
                defined("soda-33", "Soda water"));

        String stock = "/api/stock/soda-33?depot=north&asOf=";
        assertThat(SHOP.get(stock + named).status()).isEqualTo(404);
        assertThat(SHOP.get("/api/stock/soda-33?asOf=" + named).body())
                .containsEntry("name", "Soda")
                .containsEntry("version", 0);
        Answer then = SHOP.get(stock + received);
        assertThat(then.header("As-Of-Position")).isEqualTo(Long.toString(received));
        assertThat(then.body())
                .containsEntry("name", "Soda")
                .containsEntry("reserved", 0)
                .containsEntry("version", 1);
        assertThat(SHOP.get(stock + reserved).body())
                .isEqualTo(SHOP.get("/api/stock/soda-33?depot=north", reserved).body())
                .containsEntry("name", "Soda water");
    }

    private static ProductDefined defined(String sku, String name) {
        return new ProductDefined(
                new Sku(sku),
                new Name(name),
                eur("1.20"),
                new VatRate(new BigDecimal("5.5")),
                null,
                null,
                Instant.EPOCH);
    }

    private static StockLevel level(long onHand, long reserved) {
        return new StockLevel(new Quantity(onHand), new Quantity(reserved));
    }
}
