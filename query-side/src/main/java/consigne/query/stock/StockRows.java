package consigne.query.stock;

import consigne.api.Name;
import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.Reference;
import consigne.api.catalogue.Sku;
import consigne.api.place.Depot;
import consigne.api.stock.StockLevel;
import consigne.api.stock.StockMovement;
import consigne.api.stock.StockView;
import consigne.query.rows.TableRow;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads the rows of the stock's tables. */
public final class StockRows {

    /**
     * Selects stocks under the names of their products, which the main depot's have; conditions on {@code s} may
     * follow.
     */
    public static final String NAMED = """
            select s.sku, s.depot, coalesce(s.name, m.name) as name, s.on_hand, s.reserved, s.version, s.updated_at
            from stock s left join stock m on m.sku = s.sku and m.depot = 'main'""";

    private StockRows() {}

    /** How much there is of a product. */
    public static StockView stock(ResultSet row) throws SQLException {
        return stock(row, "reserved");
    }

    /** @param reserved the column that says what is reserved */
    static StockView stock(ResultSet row, String reserved) throws SQLException {
        return new StockView(
                new Sku(row.getString("sku")),
                new Depot(row.getString("depot")),
                TableRow.optional(row, "name", Name::new),
                new Quantity(row.getLong("on_hand")),
                new Quantity(row.getLong(reserved)),
                row.getLong("version"),
                TableRow.instant(row, "updated_at"));
    }

    static StockMovement movement(ResultSet row) throws SQLException {
        return new StockMovement(
                row.getLong("position"),
                row.getString("event"),
                new Sku(row.getString("sku")),
                new Depot(row.getString("depot")),
                row.getLong("quantity"),
                row.getLong("on_hand_change"),
                row.getLong("reserved_change"),
                new StockLevel(new Quantity(row.getLong("on_hand")), new Quantity(row.getLong("reserved"))),
                TableRow.optional(row, "order_id", OrderId::new),
                TableRow.optional(row, "reason", Reason::new),
                TableRow.optional(row, "reference", Reference::new),
                TableRow.actor(row),
                row.getString("initiator"),
                row.getString("event_id"),
                TableRow.instant(row, "occurred_at"),
                TableRow.instant(row, "recorded_at"));
    }
}
