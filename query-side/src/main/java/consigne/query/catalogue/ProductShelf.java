package consigne.query.catalogue;

import consigne.api.Page;
import consigne.api.catalogue.Sku;
import consigne.api.catalogue.view.ProductStatus;
import consigne.api.catalogue.view.ProductView;
import consigne.query.lists.Cursor;
import consigne.query.lists.CursorPart;
import consigne.query.lists.Limit;
import consigne.query.lists.PageQuery;
import consigne.query.search.SearchText;
import consigne.query.stock.ShelfProperties;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The products of the shop, listed by name or found by words. */
@Component
class ProductShelf {

    /** How well a product meets what was looked for, the best first: just so, begun like it, with a slip. */
    private static final List<String> LIKENESS = List.of(
            "search @@ :exactly::tsquery",
            "search @@ (:begun::tsquery && !! :exactly::tsquery)",
            "search @@ (:forgiven::tsquery && !! :begun::tsquery)");

    private final JdbcClient database;
    private final ShelfRows rows;

    ProductShelf(JdbcClient database, ShelfProperties properties) {
        this.database = database;
        this.rows = new ShelfRows(properties.low());
    }

    /** A product as it is listed, and where that is. */
    private record Place(ProductView product, Cursor cursor) {}

    Optional<ProductView> product(Sku sku) {
        return database.sql(ShelfRows.SHOWN.formatted("(" + ShelfRows.PRODUCTS + " where sku = ?)"))
                .param(sku.value())
                .query((row, _) -> rows.product(row))
                .optional();
    }

    Page<ProductView> list(
            @Nullable SearchText query,
            Set<ProductStatus> status,
            @Nullable Cursor cursor,
            Limit limit,
            boolean total) {
        Page<Place> page =
                query == null ? byName(status, cursor, limit, total) : found(query, status, cursor, limit, total);
        return new Page<>(page.items().stream().map(Place::product).toList(), page.nextCursor(), page.total());
    }

    private Page<Place> byName(Set<ProductStatus> status, @Nullable Cursor cursor, Limit limit, boolean total) {
        return PageQuery.of(database, ShelfRows.PRODUCTS)
                .whereAny("status", status)
                .after(cursor, "(sorting, sku) > (:sorting, :sku)", CursorPart.text("sorting"), CursorPart.text("sku"))
                .around(ShelfRows.SHOWN)
                .counted(total)
                .page("sorting, sku", limit, (row, _) -> named(row), Place::cursor);
    }

    /** What is likest comes first; of what is equally like it, what has the shorter name is the likelier. */
    private Page<Place> found(
            SearchText query, Set<ProductStatus> status, @Nullable Cursor cursor, Limit limit, boolean total) {
        return PageQuery.of(database, ShelfRows.PRODUCTS)
                .whereAny("status", status)
                .with("exactly", query.exactly())
                .with("begun", query.begun())
                .with("forgiven", query.forgiven())
                .inStages(cursor, LIKENESS)
                .after(
                        cursor,
                        "(length(sorting), sorting, sku) > (:length::integer, :sorting, :sku)",
                        CursorPart.number("stage"),
                        CursorPart.number("length"),
                        CursorPart.text("sorting"),
                        CursorPart.text("sku"))
                .around(ShelfRows.SHOWN)
                .counted(total)
                .page("length(sorting), sorting, sku", limit, (row, _) -> ranked(row), Place::cursor);
    }

    private Place named(ResultSet row) throws SQLException {
        return new Place(rows.product(row), Cursor.after(row.getString("sorting"), row.getString("sku")));
    }

    private Place ranked(ResultSet row) throws SQLException {
        String sorting = row.getString("sorting");
        return new Place(
                rows.product(row),
                Cursor.after(
                        row.getInt("stage"),
                        sorting.codePointCount(0, sorting.length()),
                        sorting,
                        row.getString("sku")));
    }
}
