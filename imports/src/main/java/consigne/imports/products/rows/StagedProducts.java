package consigne.imports.products.rows;

import consigne.api.catalogue.Packaging;
import consigne.imports.csv.CsvRecord;
import consigne.imports.products.rows.JudgedProduct.Right;
import consigne.imports.products.rows.JudgedProduct.Wrong;
import consigne.imports.staging.RejectedRows;
import consigne.imports.staging.RowBatch;
import consigne.imports.staging.StagingArea;
import consigne.runtime.CopyText;
import java.util.UUID;
import javax.sql.DataSource;

/** Judged rows of products on their way into the database. */
final class StagedProducts implements RowBatch {

    private final UUID id;
    private final ProductRules rules;
    private final CopyText products = new CopyText("""
            copy import_product (import_id, line, bytes, content, sku, name, cents, currency, vat, container, per_unit,
                ean, depot, on_hand) from stdin
            """);
    private final RejectedRows rejected;
    private int size;

    StagedProducts(UUID id, ProductRules rules, long room) {
        this.id = id;
        this.rules = rules;
        this.rejected = new RejectedRows(id, room);
    }

    @Override
    public void add(CsvRecord row) {
        size++;
        switch (rules.judge(row)) {
            case Right(ProductRow product) -> add(product);
            case Wrong it -> rejected.add(it.line(), it.reason(), it.text(), null, null, it.bytes());
        }
    }

    private void add(ProductRow row) {
        Packaging packaging = row.packaging();
        products.add(
                id,
                row.line(),
                row.bytes(),
                RejectedRows.excerpt(row.text()),
                row.sku(),
                row.name(),
                row.unitPrice().cents(),
                row.unitPrice().currencyCode(),
                row.vatRate().percent().toPlainString(),
                packaging == null ? null : packaging.container(),
                packaging == null ? null : packaging.perUnit(),
                row.ean(),
                row.depot(),
                row.onHand());
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int weight() {
        return size;
    }

    @Override
    public void store(DataSource source) {
        StagingArea.store(source, connection -> {
            products.send(connection);
            rejected.store(connection);
        });
    }
}
