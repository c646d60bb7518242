package consigne.imports.products.rows;

import consigne.api.Money;
import consigne.api.Name;
import consigne.api.Quantity;
import consigne.api.catalogue.ContainerType;
import consigne.api.catalogue.Ean;
import consigne.api.catalogue.Packaging;
import consigne.api.catalogue.Sku;
import consigne.api.catalogue.VatRate;
import consigne.api.place.Depot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of a file of products, once they are read. */
public final class ProductTable {

    /** What it is called. */
    public static final String NAME = "import_product";

    private static final int AT_ONCE = 500;

    private final JdbcClient database;

    public ProductTable(JdbcClient database) {
        this.database = database;
    }

    /** The next rows behind a line, in the order of the file. */
    public List<ProductRow> after(UUID importId, long line) {
        return database.sql("select * from import_product where import_id = ? and line > ? order by line limit ?")
                .params(importId, line, AT_ONCE)
                .query((row, _) -> product(row))
                .list();
    }

    /** How many rows there are, and how many bytes of the file they take. */
    public ProductsFound found(UUID importId) {
        return database.sql("""
                select count(*) as rows, coalesce(sum(bytes), 0) as bytes from import_product where import_id = ?
                """)
                .param(importId)
                .query((row, _) -> new ProductsFound(row.getLong("rows"), row.getLong("bytes")))
                .single();
    }

    private static ProductRow product(ResultSet row) throws SQLException {
        String ean = row.getString("ean");
        Long onHand = row.getObject("on_hand", Long.class);
        return new ProductRow(
                row.getLong("line"),
                row.getLong("bytes"),
                row.getString("content"),
                new Sku(row.getString("sku")),
                new Name(row.getString("name")),
                Money.ofCents(row.getLong("cents"), Money.currencyOf(row.getString("currency"))),
                new VatRate(row.getBigDecimal("vat")),
                packaging(row),
                ean == null ? null : new Ean(ean),
                new Depot(row.getString("depot")),
                onHand == null ? null : new Quantity(onHand),
                row.getBoolean("first"));
    }

    private static @Nullable Packaging packaging(ResultSet row) throws SQLException {
        String container = row.getString("container");
        return container == null
                ? null
                : new Packaging(new ContainerType(container), new Quantity(row.getLong("per_unit")));
    }
}
