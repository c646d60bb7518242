package consigne.query.catalogue;

import static consigne.query.rows.RowColumn.changing;
import static consigne.query.rows.RowColumn.key;
import static consigne.query.rows.RowColumn.number;

import consigne.api.catalogue.ContainerType;
import consigne.api.catalogue.Packaging;
import consigne.api.catalogue.Sku;
import consigne.query.folding.JsonViewTable;
import consigne.query.folding.ViewColumns;
import consigne.query.folding.ViewTable;
import consigne.query.rows.VersionTables;
import consigne.query.rows.ViewJson;
import consigne.query.search.Terms;
import consigne.query.search.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where products and container types are kept. */
final class CatalogueTables {

    /** So many characters of a name say where it stands among others. */
    private static final int SORTED_BY = 50;

    static final ViewColumns<ListedProduct> PRODUCTS = new ViewColumns<>(
            "product",
            List.of(
                    key("sku", "text", ListedProduct::sku),
                    changing(
                            "sorting",
                            "text",
                            product -> Words.sorting(product.name().value(), SORTED_BY)),
                    changing("container", "text", CatalogueTables::container),
                    changing("sold_from", "timestamptz", CatalogueTables::soldFrom),
                    changing("withdrawn", "boolean", ListedProduct::withdrawn),
                    changing("search", "tsvector", product -> Terms.of(calledBy(product))),
                    number("version", ListedProduct::version),
                    changing("view", "json", ViewJson::write)));

    static final ViewColumns<ListedContainer> CONTAINERS = new ViewColumns<>(
            "container",
            List.of(
                    key("type", "text", ListedContainer::type),
                    number("version", ListedContainer::version),
                    changing("view", "json", ViewJson::write)));

    private CatalogueTables() {}

    static ViewTable<Sku, ListedProduct> products(VersionTables tables) {
        return new JsonViewTable<>(tables, PRODUCTS, "sku", Sku::new, ListedProduct.class);
    }

    static ViewTable<ContainerType, ListedContainer> containers(VersionTables tables) {
        return new JsonViewTable<>(tables, CONTAINERS, "type", ContainerType::new, ListedContainer.class);
    }

    private static @Nullable ContainerType container(ListedProduct product) {
        Packaging packaging = product.packaging();
        return packaging == null ? null : packaging.container();
    }

    private static Instant soldFrom(ListedProduct product) {
        return product.prices().begin().orElseThrow();
    }

    /** A shop says a product by its name, its SKU, its EAN, and what it comes in. */
    private static List<String> calledBy(ListedProduct product) {
        List<String> called =
                new ArrayList<>(List.of(product.name().value(), product.sku().value()));
        Optional.ofNullable(product.ean()).ifPresent(ean -> called.add(ean.value()));
        Optional.ofNullable(container(product)).ifPresent(container -> called.add(container.value()));
        return called;
    }
}
