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

    /** Products, with what conditions may look at. */
    static final String PRODUCTS = """
            select sku, sorting, view, container, status from (
                select sku, sorting, view, container, search,
                    case when withdrawn then 'withdrawn'
                        when sold_from > statement_timestamp() then 'upcoming'
                        else 'sold' end as status
                from product) as shelf""";

    /** What {@link #product} reads about such products: what stands elsewhere is looked up for those that are shown. */
    static final String SHOWN = """
            select p.*, statement_timestamp() as now,
                (select view from container c where c.type = p.container) as container_view,
                coalesce((select on_hand - reserved from stock s where s.sku = p.sku and s.depot = 'main'), 0)
                    as available
            from %s as p""";

    /** What {@link #container} reads; one that was just named has no deposit yet. */
    static final String CONTAINERS = """
            select type, view, now from (
                select type, view, statement_timestamp() as now from container
                where json_array_length(view -> 'deposits' -> 'changes') > 0
            ) as container""";

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
