package consigne.query.catalogue;

import consigne.api.catalogue.view.Availability;
import consigne.api.catalogue.view.ContainerView;
import consigne.api.catalogue.view.ProductView;
import consigne.query.rows.TableRow;
import consigne.query.rows.ViewJson;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Reads what stands on the shelf, at the prices and deposits of now: by the database's clock.
 *
 * @param low so many units, or fewer, are few
 */
record ShelfRows(long low) {

    /** What {@link #product} reads, with what conditions may look at. */
    static final String PRODUCTS = """
            select sku, sorting, view, container_view, now, available from (%s) as shelf""".formatted(shelf(""));

    /** The same, and how far each misses what was looked for: not at all (0), to be typed on (1), or by a slip (2). */
    static final String FOUND = """
            select sku, sorting, view, container_view, now, available, miss from (%s) as shelf""".formatted(shelf("""
                    , case when p.search @@ :exactly::tsquery then 0 when p.search @@ :begun::tsquery then 1 else 2 end
                        as miss"""));

    /** What {@link #container} reads; one that was just named has no deposit yet. */
    static final String CONTAINERS = """
            select type, view, now from (
                select type, view, statement_timestamp() as now from container
                where json_array_length(view -> 'deposits' -> 'changes') > 0
            ) as container""";

    private static String shelf(String more) {
        return """
                select p.sku, p.sorting, p.view, p.search, c.view as container_view, statement_timestamp() as now,
                    coalesce(s.on_hand - s.reserved, 0) as available,
                    case when p.withdrawn then 'withdrawn'
                        when p.sold_from > statement_timestamp() then 'upcoming'
                        else 'sold' end as status%s
                from product p
                    left join container c on c.type = p.container
                    left join stock s on s.sku = p.sku and s.depot = 'main'""".formatted(more);
    }

    ProductView product(ResultSet row) throws SQLException {
        ListedContainer container =
                TableRow.optional(row, "container_view", json -> ViewJson.read(json, ListedContainer.class));
        return ViewJson.read(row.getString("view"), ListedProduct.class)
                .shown(TableRow.instant(row, "now"), container, Availability.of(row.getLong("available"), low));
    }

    static ContainerView container(ResultSet row) throws SQLException {
        return ViewJson.read(row.getString("view"), ListedContainer.class).shown(TableRow.instant(row, "now"));
    }
}
