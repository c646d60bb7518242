package consigne.query.stock;

import consigne.api.Name;
import consigne.api.place.Depot;
import consigne.api.stock.StockId;
import consigne.api.stock.StockView;
import consigne.query.chronicle.Chronicle;
import consigne.query.folding.Evolved;
import consigne.query.retrospect.Steps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A stock as it is shown: only the main depot's has its product's name, and all others are shown under that. */
record NamedStock(Chronicle<StockId, StockView> chronicle) implements Steps<StockId, StockView> {

    @Override
    public List<Evolved<StockView>> of(StockId stock, long upTo) {
        List<Evolved<StockView>> own = chronicle.steps(stock, upTo);
        return stock.depot().equals(Depot.MAIN) || own.isEmpty()
                ? own
                : named(Stream.concat(
                                own.stream(), chronicle.steps(new StockId(Depot.MAIN, stock.sku()), upTo).stream())
                        .sorted(Comparator.comparingLong(step -> step.event().position()))
                        .toList());
    }

    private static List<Evolved<StockView>> named(List<Evolved<StockView>> ofBothDepots) {
        List<Evolved<StockView>> named = new ArrayList<>();
        @Nullable StockView shown = null;
        @Nullable Name name = null;
        for (Evolved<StockView> step : ofBothDepots) {
            boolean isMain = step.after().depot().equals(Depot.MAIN);
            name = isMain ? step.after().name() : name;
            @Nullable StockView after = isMain ? shown : step.after();
            if (after != null) {
                after = under(name, after);
                if (!isMain || !after.equals(shown)) {
                    named.add(new Evolved<>(step.event(), shown, after));
                }
                shown = after;
            }
        }
        return named;
    }

    /** A stock under the name of its product. */
    static StockView under(@Nullable Name name, StockView stock) {
        return Objects.equals(name, stock.name())
                ? stock
                : new StockView(
                        stock.sku(),
                        stock.depot(),
                        name,
                        stock.onHand(),
                        stock.reserved(),
                        stock.version(),
                        stock.updatedAt());
    }
}
