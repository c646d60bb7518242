package consigne.query.stock;

import consigne.api.catalogue.ProductEvent;
import consigne.api.stock.StockEvent;
import consigne.api.stock.StockId;
import consigne.api.stock.StockView;
import consigne.query.asof.TimeTravel;
import consigne.query.chronicle.Chronicle;
import consigne.query.fields.ViewFields;
import consigne.query.folding.FoldedViews;
import consigne.query.processor.ReadModel;
import consigne.query.recorded.EventLog;
import consigne.query.retrospect.Retrospect;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class StockLevelsConfiguration {

    static final String STOCK = "stock";

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
    ReadModel stock(JdbcClient database) {
        return new FoldedViews<>(
                STOCK, Set.of(StockEvent.class, ProductEvent.class), new StockProjection(), new StockTable(database));
    }
}
