package consigne.command.stock;

import consigne.api.stock.StockCommand;
import consigne.command.catalogue.Catalogue;
import consigne.runtime.deciding.AggregateVersions;
import consigne.runtime.deciding.Aggregates;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StockConfiguration {

    @Bean
    static Shelf shelf(EventStore events, AggregateVersions versions) {
        return new StoredShelf(events, versions);
    }

    @Autowired
    void host(Aggregates aggregates, Catalogue catalogue) {
        aggregates.host("stock", StockCommand.class, new StockDecider(catalogue));
    }
}
