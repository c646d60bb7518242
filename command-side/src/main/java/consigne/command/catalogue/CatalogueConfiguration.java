package consigne.command.catalogue;

import consigne.api.catalogue.ContainerCommand;
import consigne.api.catalogue.ProductCommand;
import consigne.command.ShopProperties;
import consigne.runtime.deciding.AggregateVersions;
import consigne.runtime.deciding.Aggregates;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    static StoredCatalogue catalogue(EventStore events, AggregateVersions versions) {
        return new StoredCatalogue(events, versions);
    }

    @Autowired
    void host(Aggregates aggregates, ShopProperties shop, StoredCatalogue catalogue) {
        ContainerDecider containers = new ContainerDecider(shop.currency());
        ProductDecider products = new ProductDecider(shop.currency(), catalogue);
        aggregates.whenChanged(catalogue::changed);
        aggregates.host("container", ContainerCommand.class, containers);
        aggregates.host("product", ProductCommand.class, products);
    }
}
