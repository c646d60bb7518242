package consigne.query.stock;

import consigne.api.catalogue.ProductEvent;
import consigne.api.catalogue.Sku;
import consigne.api.place.Depot;
import consigne.api.stock.StockEvent;
import consigne.api.stock.StockId;
import consigne.api.stock.StockMovement;
import consigne.api.stock.StockView;
import consigne.query.asof.TimeTravel;
import consigne.query.chronicle.Chronicle;
import consigne.query.fields.ViewFields;
import consigne.query.folding.Evolved;
import consigne.query.folding.FoldedViews;
import consigne.query.folding.Projection;
import consigne.query.folding.StepRows;
import consigne.query.processor.Blueprint;
import consigne.query.processor.Blueprint.Rule;
import consigne.query.processor.ReadModel;
import consigne.query.recorded.EventLog;
import consigne.query.retrospect.Retrospect;
import consigne.query.rows.VersionTables;
import consigne.query.single.Things;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ShelfProperties.class)
class StockLevelsConfiguration {

    static final String STOCK = StockReadModel.NAME;

    @Bean
    Chronicle<StockId, StockView> stockChronicle(EventLog log) {
        return new Chronicle<>(new StockProjection(), _ -> true, new StockSources(log));
    }

    @Bean
    Retrospect<StockId, StockView> stockRetrospect(Chronicle<StockId, StockView> chronicle, TimeTravel travel) {
        return new Retrospect<>(
                "stock", new NamedStock(chronicle), travel, new ViewFields(Map.of(), Set.of()), StockRules.ALL);
    }

    @Bean
    Things<StockId> singleStocks(EventLog log) {
        return new Things<>(
                STOCK,
                List.of("sku", "depot"),
                StockLevelsConfiguration::stock,
                stock -> List.of(stock.sku().value(), stock.depot().value()),
                new StockSources(log));
    }

    /** A SKU has no colon in it. */
    private static StockId stock(String name) {
        int colon = name.indexOf(':');
        return colon < 0
                ? new StockId(Depot.MAIN, new Sku(name))
                : new StockId(new Depot(name.substring(0, colon)), new Sku(name.substring(colon + 1)));
    }

    @Bean
    Blueprint stock() {
        return Blueprint.of(
                STOCK,
                1,
                List.of(StockTable.COLUMNS.table(), StockMovements.TABLE),
                (tables, _) -> version(
                        new StockProjection(),
                        StockTable.usual(tables),
                        step -> StockMovements.of(step.event(), StockProjection.levelOf(step.before())),
                        tables),
                new Rule(
                        "expired-reservations-kept",
                        "reservations whose time is over still count as reserved",
                        (tables, _) -> version(
                                new KeptStock.Fold(),
                                StockTable.withExpiredKept(tables),
                                step -> StockMovements.of(step.event(), KeptStock.levelOf(step.before())),
                                tables)));
    }

    private static <V> ReadModel version(
            Projection<StockId, V> projection,
            StockTable<V> table,
            Function<Evolved<V>, List<StockMovement>> movements,
            VersionTables tables) {
        return new FoldedViews<>(
                STOCK,
                Set.of(StockEvent.class, ProductEvent.class),
                projection,
                table,
                new StepRows<>(StockMovements.TABLE, movements),
                tables);
    }
}
