package consigne.query.stock;

import consigne.api.catalogue.ProductEvent;
import consigne.api.stock.StockEvent;
import consigne.query.folding.Folded;
import consigne.query.folding.ReadModel;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class StockConfiguration {

    static final String STOCK = "stock";

    @Bean
    ReadModel stock(JdbcClient database) {
        return new Folded<>(
                STOCK, Set.of(StockEvent.class, ProductEvent.class), new StockProjection(), new StockTable(database));
    }
}
