package consigne.query.catalogue;

import consigne.api.catalogue.ContainerEvent;
import consigne.api.catalogue.ContainerType;
import consigne.api.catalogue.ProductEvent;
import consigne.api.catalogue.Sku;
import consigne.query.folding.FoldedViews;
import consigne.query.folding.StepRows;
import consigne.query.processor.Blueprint;
import consigne.query.recorded.EventLog;
import consigne.query.single.Things;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CatalogueReadModels {

    static final String PRODUCTS = "products";
    static final String CONTAINERS = "containers";

    @Bean
    Things<Sku> singleProducts(EventLog log) {
        return new Things<>(
                PRODUCTS,
                List.of("sku"),
                Sku::new,
                sku -> List.of(sku.value()),
                (sku, upTo) -> log.of(List.of("product:" + sku), upTo));
    }

    @Bean
    Things<ContainerType> singleContainers(EventLog log) {
        return new Things<>(
                CONTAINERS,
                List.of("type"),
                ContainerType::new,
                type -> List.of(type.value()),
                (type, upTo) -> log.of(List.of("container:" + type), upTo));
    }

    @Bean
    Blueprint products() {
        return Blueprint.of(
                PRODUCTS,
                1,
                List.of(CatalogueTables.PRODUCTS.table()),
                (tables, _) -> new FoldedViews<>(
                        PRODUCTS,
                        Set.of(ProductEvent.class),
                        new ProductProjection(),
                        CatalogueTables.products(tables),
                        StepRows.none(),
                        tables));
    }

    @Bean
    Blueprint containers() {
        return Blueprint.of(
                CONTAINERS,
                1,
                List.of(CatalogueTables.CONTAINERS.table()),
                (tables, _) -> new FoldedViews<>(
                        CONTAINERS,
                        Set.of(ContainerEvent.class),
                        new ContainerProjection(),
                        CatalogueTables.containers(tables),
                        StepRows.none(),
                        tables));
    }
}
