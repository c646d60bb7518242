package consigne.query.stock;

import consigne.api.catalogue.ProductEvent;
import consigne.api.stock.StockEvent;
import consigne.query.folding.FoldedViews;
import consigne.query.processor.ReadModel;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class StockLevelsConfiguration {

    static final String STOCK = "stock";

    @Bean
    ReadModel stock(JdbcClient database) {
        return new FoldedViews<>(
                STOCK, Set.of(StockEvent.class, ProductEvent.class), new StockProjection(), new StockTable(database));
    }
}
