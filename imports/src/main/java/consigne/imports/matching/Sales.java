package consigne.imports.matching;

import consigne.imports.mapping.BookJob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What of earlier sales can still be credited.
 *
 * <p>A dry run sees the sales of real imports too, but takes from copies of its own.
 */
final class Sales {

    private static final int AT_ONCE = 50;

    private static final String OF_THE_BOOKS = """
            select sold_at, invoice, remaining from import_sale
            where books = :books and customer = :customer and sku = :sku and sold_at <= :at and remaining > 0
            order by sold_at desc, invoice desc
            """;

    private static final String OF_A_DRY_RUN = """
            select sold_at, invoice, remaining from (
                select distinct on (sold_at, invoice) sold_at, invoice, remaining from import_sale
                where books in (:books, :base) and customer = :customer and sku = :sku and sold_at <= :at
                order by sold_at desc, invoice desc, books = :books desc) newest
            where remaining > 0
            """;

    private final JdbcClient database;

    Sales(JdbcClient database) {
        this.database = database;
    }

    /** Takes up to {@code wanted} units that the customer bought until {@code at}, the newest first. */
    List<Sold> take(BookJob job, String customer, String sku, OffsetDateTime at, long wanted) {
        List<Sale> sales = database.sql(job.dryRun() ? OF_A_DRY_RUN : OF_THE_BOOKS)
                .param("books", job.books())
                .param("base", job.mappingName())
                .param("customer", customer)
                .param("sku", sku)
                .param("at", at)
                .withFetchSize(AT_ONCE)
                .query((ResultSetExtractor<List<Sale>>) rows -> enough(rows, wanted));
        List<Sold> taken = new ArrayList<>();
        long open = wanted;
        for (Sale sale : sales) {
            long quantity = Math.min(open, sale.remaining());
            keep(job, customer, sku, sale, sale.remaining() - quantity);
            taken.add(new Sold(sku, sale.invoice(), quantity));
            open -= quantity;
        }
        return taken;
    }

    private static List<Sale> enough(ResultSet rows, long wanted) throws SQLException {
        List<Sale> sales = new ArrayList<>();
        long open = wanted;
        while (open > 0 && rows.next()) {
            Sale sale = new Sale(
                    rows.getObject("sold_at", OffsetDateTime.class),
                    rows.getString("invoice"),
                    rows.getLong("remaining"));
            sales.add(sale);
            open -= sale.remaining();
        }
        return sales;
    }

    private void keep(BookJob job, String customer, String sku, Sale sale, long remaining) {
        database.sql("""
                insert into import_sale (books, customer, sku, sold_at, invoice, remaining) values (?, ?, ?, ?, ?, ?)
                on conflict (books, customer, sku, sold_at, invoice) do update set remaining = excluded.remaining
                """)
                .params(job.books(), customer, sku, sale.soldAt(), sale.invoice(), remaining)
                .update();
    }

    private record Sale(OffsetDateTime soldAt, String invoice, long remaining) {}
}
