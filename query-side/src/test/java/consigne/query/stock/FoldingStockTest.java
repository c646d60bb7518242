package consigne.query.stock;

import static consigne.query.fixtures.Orders.COLA;
import static consigne.query.fixtures.Orders.anOrder;
import static consigne.query.fixtures.Orders.eur;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.Event;
import consigne.api.Name;
import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.Reference;
import consigne.api.catalogue.ProductEvent.ProductDefined;
import consigne.api.catalogue.VatRate;
import consigne.api.place.Depot;
import consigne.api.stock.StockEvent.PastAdjustmentRecorded;
import consigne.api.stock.StockEvent.StockPicked;
import consigne.api.stock.StockEvent.StockReceived;
import consigne.api.stock.StockEvent.StockReserved;
import consigne.api.stock.StockId;
import consigne.api.stock.StockLevel;
import consigne.api.stock.StockMovement;
import consigne.api.stock.StockView;
import consigne.query.fixtures.Recorded;
import consigne.query.recorded.RecordedEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FoldingStockTest {

    private static final StockId ID = new StockId(Depot.MAIN, COLA);

    private @Nullable StockView stock;
    private final List<StockMovement> movements = new ArrayList<>();

    @Test
    void aProductJustDefinedIsThereWithNothingOnHand() {
        happens(defined("Cola"));

        assertThat(view().onHand()).isEqualTo(Quantity.ZERO);
        assertThat(view().name()).isEqualTo(new Name("Cola"));
        assertThat(view().version()).isZero();
        assertThat(movements).isEmpty();
    }

    @Test
    void aNewNameLeavesTheLevel() {
        happens(received(100, level(100, 0)), defined("Cola light"));

        assertThat(view().onHand()).isEqualTo(new Quantity(100));
        assertThat(view().version()).isEqualTo(1);
    }

    @Test
    void everyMovementSaysWhatItChanged() {
        var order = anOrder();
        happens(
                received(100, level(100, 0)),
                new StockReserved(ID, order, new Quantity(7), Instant.MAX, level(100, 7)),
                new StockReserved(ID, order, new Quantity(4), Instant.MAX, level(100, 4)),
                new StockPicked(ID, order, new Quantity(3), new Quantity(1), level(97, 0)));

        assertThat(movements).extracting(StockMovement::onHandChange).containsExactly(100L, 0L, 0L, -3L);
        assertThat(movements).extracting(StockMovement::reservedChange).containsExactly(0L, 7L, -3L, -4L);
        assertThat(view().available()).isEqualTo(new Quantity(97));
    }

    @Test
    void anAdjustmentOfThePastChangesNothingToday() {
        Instant then = Instant.parse("2010-12-01T11:52:00Z");
        happens(
                received(100, level(100, 0)),
                new PastAdjustmentRecorded(
                        ID, -20, new Reason("damaged"), new Reference("536589"), then, level(100, 0)));

        assertThat(view().onHand()).isEqualTo(new Quantity(100));
        assertThat(movements.getLast().quantity()).isEqualTo(-20);
        assertThat(movements.getLast().onHandChange()).isZero();
        assertThat(movements.getLast().occurredAt()).isEqualTo(then);
    }

    private void happens(Event... events) {
        for (RecordedEvent event : Recorded.events(events)) {
            StockView after = new StockProjection().evolve(stock, event);
            movements.addAll(StockMovements.of(event, StockProjection.levelOf(stock)));
            stock = after;
        }
    }

    private StockView view() {
        assertThat(stock).isNotNull();
        return java.util.Objects.requireNonNull(stock);
    }

    private static Event defined(String name) {
        return new ProductDefined(
                COLA, new Name(name), eur("1.20"), new VatRate(new BigDecimal("5.5")), null, null, Instant.EPOCH);
    }

    private static Event received(long quantity, StockLevel level) {
        return new StockReceived(ID, new Quantity(quantity), new Reference("LS-1"), level);
    }

    private static StockLevel level(long onHand, long reserved) {
        return new StockLevel(new Quantity(onHand), new Quantity(reserved));
    }
}
