package consigne.imports.products;

import consigne.imports.job.GivenUp;
import consigne.imports.job.ImportClaim;
import consigne.imports.job.Phase;
import consigne.imports.job.Progress;
import consigne.imports.products.rows.ProductTable;
import consigne.imports.products.rows.ProductsFound;
import consigne.imports.staging.RejectedRows;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at all rows of a file together: rejects those that say two things of one product, or of one stock. */
final class ProductCollector {

    private static final List<String> RULES = List.of(
            rejected("stands for a stock that another row stands for too", """
                    select line from (
                        select line, count(*) over (partition by sku, depot) as times
                        from import_product where import_id = :id) counted
                    where times > 1
                    """),
            rejected("says something else of its product than another row", """
                    select line from import_product p join (
                        select sku from import_product where import_id = :id group by sku
                        having count(distinct (name, cents, currency, vat, container, per_unit, ean)) > 1) torn
                    using (sku) where p.import_id = :id
                    """),
            """
            update import_product p set first = false
            where p.import_id = :id and exists (
                select from import_product earlier
                where earlier.import_id = :id and earlier.sku = p.sku and earlier.line < p.line)
            """);

    private final JdbcClient database;
    private final ProductTable table;

    ProductCollector(JdbcClient database, ProductTable table) {
        this.database = database;
        this.table = table;
    }

    /** Does all of it in one step. */
    void proceed(ImportClaim claim, Progress from) {
        UUID id = claim.job().id();
        claim.step(() -> {
            run("analyze import_product", id);
            RULES.forEach(rule -> run(rule, id));
            ProductsFound found = table.found(id);
            insistOnEveryByte(id, from, found);
            claim.found(found, found.rows());
            claim.enter(Phase.BOOKING);
        });
    }

    private void run(String sql, UUID id) {
        database.sql(sql).param("id", id).update();
    }

    private void insistOnEveryByte(UUID id, Progress read, ProductsFound found) {
        long rejected = database.sql("select coalesce(sum(bytes), 0) from import_rejected where import_id = ?")
                .param(id)
                .query(Long.class)
                .single();
        long known = read.bytesOfHeader() + read.bytesBlank() + rejected + found.bytes();
        if (known != read.bytesTotal()) {
            throw new GivenUp("Of " + read.bytesTotal() + " bytes only " + known + " are accounted for.");
        }
    }

    private static String rejected(String reason, String lines) {
        return """
            with gone as (
                delete from import_product where import_id = :id and line in (%s) returning line, content, bytes),
            listed as (
                insert into import_rejection (import_id, line, reason, content)
                select :id, line, '%s', content from gone order by line
                limit greatest(0, %d - (select count(*) from import_rejection where import_id = :id)))
            insert into import_rejected (import_id, reason, rows, cents, bytes)
            select :id, '%2$s', count(*), 0, sum(bytes) from gone having count(*) > 0
            """.formatted(lines, reason, RejectedRows.MOST_LISTED);
    }
}
