package consigne.imports.products;

import consigne.api.catalogue.Sku;
import consigne.imports.job.ImportClaim;
import consigne.imports.job.Progress;
import consigne.imports.products.rows.ProductRow;
import consigne.imports.products.rows.ProductTable;
import consigne.imports.staging.RejectedRows;
import consigne.imports.staging.RowReader;
import consigne.imports.staging.StagingArea;
import consigne.runtime.commands.Lanes;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Sends the commands of all rows, in the order of the file, some hundreds in a step. */
final class ProductSender {

    private final ProductTable table;
    private final ProductCommands commands;
    private final RowReader reading;
    private final DataSource source;

    ProductSender(ProductTable table, ProductCommands commands, RowReader reading, DataSource source) {
        this.table = table;
        this.commands = commands;
        this.reading = reading;
        this.source = source;
    }

    void proceed(ImportClaim claim, Progress from, ProductSums before) {
        ProductSums sums = before;
        try (Lanes lanes = new Lanes()) {
            while (sums.rows() < from.invoices()) {
                List<ProductRow> next = table.after(claim.job().id(), sums.untilLine());
                if (next.isEmpty()) {
                    throw new IllegalStateException(
                            "what was read of import " + claim.job().id() + " is gone");
                }
                List<BookedProduct> booked = book(lanes, claim, next);
                for (BookedProduct row : booked) {
                    sums = sums.plus(row);
                }
                ProductSums now = sums;
                claim.step(() -> {
                    reject(claim, booked);
                    claim.booked(now.rows(), now);
                });
            }
        }
    }

    /** Rows of one product one after the other, the others side by side. */
    private List<BookedProduct> book(Lanes lanes, ImportClaim claim, List<ProductRow> rows) {
        Collection<List<ProductRow>> products = rows.stream()
                .collect(Collectors.groupingBy(
                        ProductRow::sku, LinkedHashMap<Sku, List<ProductRow>>::new, Collectors.toList()))
                .values();
        return lanes
                .all(products.stream()
                        .<Callable<List<BookedProduct>>>map(ofOne -> () -> ofOne.stream()
                                .map(row -> commands.book(claim, row))
                                .toList())
                        .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private void reject(ImportClaim claim, List<BookedProduct> booked) {
        RejectedRows rejected = new RejectedRows(
                claim.job().id(), reading.roomToList(claim.job().id()));
        booked.forEach(it -> it.refusal().ifPresent(refusal -> {
            ProductRow row = it.row();
            rejected.add(row.line(), "is refused: " + refusal.explanation(), row.text(), null, null, row.bytes());
        }));
        StagingArea.store(source, rejected::store);
    }
}
