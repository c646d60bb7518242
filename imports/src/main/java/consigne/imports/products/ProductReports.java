package consigne.imports.products;

import consigne.imports.job.Jobs;
import consigne.imports.job.Progress;
import consigne.imports.products.rows.ProductsFound;
import consigne.imports.report.Found;
import consigne.imports.report.ProductReport;
import consigne.imports.report.ProductReport.ProductBytes;
import consigne.imports.report.ProductReport.ProductRows;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells what became of the rows of a file of products. */
final class ProductReports {

    private final Jobs jobs;
    private final JdbcClient database;

    ProductReports(Jobs jobs, JdbcClient database) {
        this.jobs = jobs;
        this.database = database;
    }

    /** What was booked so far. */
    ProductSums sums(UUID importId) {
        return jobs.booked(importId, ProductSums.class).orElse(ProductSums.NOTHING);
    }

    /** Nothing before all rows are read. */
    Optional<ProductReport> of(UUID importId, Progress progress) {
        return jobs.found(importId, ProductsFound.class)
                .map(found -> report(found, sums(importId), rejected(importId), progress, reasons(importId)));
    }

    private static ProductReport report(
            ProductsFound found, ProductSums sums, Rejected rejected, Progress read, List<Found.Reason> reasons) {
        long waiting = found.rows() - sums.rows();
        long waitingBytes = found.bytes() - sums.bytes();
        return new ProductReport(
                new ProductRows(
                        sums.taken() + sums.unchanged() + rejected.rows() + waiting,
                        sums.taken(),
                        sums.unchanged(),
                        rejected.rows(),
                        waiting),
                sums.defined(),
                sums.counted(),
                new ProductBytes(
                        read.bytesTotal(),
                        read.bytesOfHeader(),
                        sums.takenBytes(),
                        sums.unchangedBytes(),
                        rejected.bytes(),
                        waitingBytes,
                        read.bytesBlank()),
                reasons);
    }

    private Rejected rejected(UUID importId) {
        return database.sql("""
                select coalesce(sum(rows), 0) as rows, coalesce(sum(bytes), 0) as bytes
                from import_rejected where import_id = ?
                """)
                .param(importId)
                .query((row, _) -> new Rejected(row.getLong("rows"), row.getLong("bytes")))
                .single();
    }

    private List<Found.Reason> reasons(UUID importId) {
        return database.sql("""
                select reason, rows from import_rejected where import_id = ? order by rows desc, reason limit 20
                """)
                .param(importId)
                .query((row, _) -> new Found.Reason(row.getString("reason"), row.getLong("rows")))
                .list();
    }

    private record Rejected(long rows, long bytes) {}
}
