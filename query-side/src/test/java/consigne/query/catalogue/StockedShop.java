package consigne.query.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.Money;
import consigne.api.Name;
import consigne.api.Quantity;
import consigne.api.Reference;
import consigne.api.catalogue.ContainerEvent.ContainerNamed;
import consigne.api.catalogue.ContainerEvent.DepositSet;
import consigne.api.catalogue.ContainerType;
import consigne.api.catalogue.Packaging;
import consigne.api.catalogue.ProductEvent.ProductDefined;
import consigne.api.catalogue.Sku;
import consigne.api.catalogue.VatRate;
import consigne.api.place.Depot;
import consigne.api.stock.StockEvent.StockReceived;
import consigne.api.stock.StockId;
import consigne.api.stock.StockLevel;
import consigne.query.fixtures.RunningShop;
import consigne.query.fixtures.RunningShop.Answer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A shop with products on its shelf. */
final class StockedShop implements AutoCloseable {

    static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
    private static final ContainerType BOTTLE = new ContainerType("bottle-33");

    private final RunningShop shop = RunningShop.open("consigne.shelf.low=6");

    long defined(String sku, String name, String price, Instant from) {
        shop.happens(
                new ContainerNamed(BOTTLE, new Name("Bottle for " + sku)),
                new DepositSet(BOTTLE, Money.of("0.20", "EUR"), LONG_AGO));
        return shop.happens(new ProductDefined(
                new Sku(sku),
                new Name(name),
                Money.of(price, "EUR"),
                new VatRate(new BigDecimal("5.5")),
                new Packaging(BOTTLE, new Quantity(1)),
                null,
                from));
    }

    long received(String sku, long quantity) {
        return shop.happens(new StockReceived(
                new StockId(Depot.MAIN, new Sku(sku)),
                new Quantity(quantity),
                new Reference("delivery"),
                new StockLevel(new Quantity(quantity), Quantity.ZERO)));
    }

    Map<String, Object> product(String sku, long position) {
        Answer answer = shop.get("/api/products/" + sku, position);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    List<String> skus(String path, long position) {
        Answer answer = shop.get(path, position);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return skusOf(answer);
    }

    List<String> skusOf(Answer answer) {
        return answer.items().stream()
                .map(item -> (String) ((Map<?, ?>) item).get("sku"))
                .toList();
    }

    RunningShop shop() {
        return shop;
    }

    @Override
    public void close() {
        shop.close();
    }
}
