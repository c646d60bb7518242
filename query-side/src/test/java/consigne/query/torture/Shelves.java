package consigne.query.torture;

import consigne.api.Event;
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
import consigne.api.stock.StockEvent.BreakageWrittenOff;
import consigne.api.stock.StockEvent.ReservationExpired;
import consigne.api.stock.StockEvent.ReservationReleased;
import consigne.api.stock.StockEvent.StockCounted;
import consigne.api.stock.StockEvent.StockPicked;
import consigne.api.stock.StockEvent.StockReceived;
import consigne.api.stock.StockEvent.StockReserved;
import consigne.api.stock.StockEvent.StockReturned;
import consigne.api.stock.StockEvent.StockWrittenOff;
import consigne.api.stock.StockId;
import consigne.api.stock.StockLevel;
import consigne.query.fixtures.Orders;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What can happen to the stock of the shop, with the levels that follow. */
final class Shelves {

    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");
    private static final VatRate VAT = new VatRate(new BigDecimal("5.5"));
    private static final List<Depot> DEPOTS = List.of(Depot.MAIN, new Depot("north"));

    private final RandomGenerator random;
    private final List<Sku> products;
    private final Map<StockId, StockLevel> levels = new HashMap<>();

    Shelves(RandomGenerator random, List<Sku> products) {
        this.random = random;
        this.products = products;
    }

    /** Something that has nothing to do with an order. */
    List<Event> anything() {
        Sku sku = products.get(random.nextInt(products.size()));
        StockId stock = new StockId(DEPOTS.get(random.nextInt(DEPOTS.size())), sku);
        return List.of(
                switch (random.nextInt(4)) {
                    case 0 ->
                        new ProductDefined(
                                sku,
                                new Name(sku + " no. " + random.nextInt(5)),
                                Orders.eur("1.20"),
                                VAT,
                                null,
                                null,
                                Instant.EPOCH);
                    case 1 -> received(stock, 1 + random.nextInt(100));
                    case 2 -> broken(stock);
                    default -> counted(stock);
                });
    }

    List<Event> reserved(OrderId order, Sku sku, Quantity quantity) {
        StockId stock = new StockId(Depot.MAIN, sku);
        List<Event> events = new ArrayList<>();
        if (level(stock).available().value() < quantity.value()) {
            events.add(received(stock, quantity.value() + random.nextInt(50)));
        }
        StockLevel level = now(stock, 0, quantity.value());
        events.add(new StockReserved(stock, order, quantity, LATER, level));
        return events;
    }

    StockEvent released(OrderId order, Sku sku, Quantity quantity) {
        StockId stock = new StockId(Depot.MAIN, sku);
        return new ReservationReleased(stock, order, quantity, now(stock, 0, -quantity.value()));
    }

    StockEvent expired(OrderId order, Sku sku, Quantity quantity) {
        StockId stock = new StockId(Depot.MAIN, sku);
        return new ReservationExpired(stock, order, quantity, now(stock, 0, -quantity.value()));
    }

    StockEvent picked(OrderId order, Sku sku, Quantity quantity, Quantity reserved) {
        StockId stock = new StockId(Depot.MAIN, sku);
        StockLevel level = now(stock, -quantity.value(), -reserved.value());
        return new StockPicked(stock, order, quantity, reserved.minus(quantity), level);
    }

    StockEvent returned(OrderId order, Sku sku, Quantity quantity) {
        StockId stock = new StockId(Depot.MAIN, sku);
        return random.nextInt(4) == 0
                ? new StockWrittenOff(stock, order, quantity, new Reason("broken"), level(stock))
                : new StockReturned(stock, order, quantity, now(stock, quantity.value(), 0));
    }

    private StockEvent received(StockId stock, long quantity) {
        StockLevel level = now(stock, quantity, 0);
        return new StockReceived(stock, new Quantity(quantity), new Reference("LS-" + random.nextInt(1000)), level);
    }

    private StockEvent broken(StockId stock) {
        long quantity = Math.min(1, level(stock).available().value());
        StockLevel level = now(stock, -quantity, 0);
        return new BreakageWrittenOff(stock, new Quantity(quantity), new Reason("a crate fell"), level);
    }

    private StockEvent counted(StockId stock) {
        long difference = random.nextLong(-level(stock).available().value(), 10);
        StockLevel level = now(stock, difference, 0);
        return new StockCounted(stock, level.onHand(), difference, new Reason("stocktaking"), level);
    }

    private StockLevel level(StockId stock) {
        return levels.getOrDefault(stock, StockLevel.NOTHING);
    }

    private StockLevel now(StockId stock, long onHand, long reserved) {
        StockLevel level = level(stock);
        StockLevel moved = new StockLevel(
                new Quantity(level.onHand().value() + onHand),
                new Quantity(level.reserved().value() + reserved));
        levels.put(stock, moved);
        return moved;
    }
}
