package consigne.query.stock;

import static consigne.query.folding.Column.number;
import static consigne.query.folding.Column.text;

import consigne.api.stock.StockId;
import consigne.api.stock.StockMovement;
import consigne.api.stock.StockView;
import consigne.query.folding.Change;
import consigne.query.folding.Kept;
import consigne.query.folding.Step;
import consigne.query.folding.Table;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Keeps how much there is, and every movement that led there. */
record StockTable(JdbcClient database) implements Table<StockId, StockView> {

    private static final String COLUMNS = """
            unnest(:sku::text[], :depot::text[], :name::text[], :on_hand::bigint[], :reserved::bigint[],
                :version::bigint[], :updated_at::timestamptz[], :position::bigint[]""";

    @Override
    public Map<StockId, Supplier<Kept<StockView>>> load(Collection<StockId> ids) {
        Map<StockId, Supplier<Kept<StockView>>> views = new HashMap<>();
        database.sql("""
                        select sku, depot, name, on_hand, reserved, version, updated_at, position from stock
                        where (sku, depot) in (select * from unnest(:sku::text[], :depot::text[]))
                        order by sku, depot for update
                        """)
                .param("sku", text(ids, StockId::sku))
                .param("depot", text(ids, StockId::depot))
                .query((row, _) -> new Kept<>(StockRows.stock(row), row.getLong("position")))
                .list()
                .forEach(kept ->
                        views.put(new StockId(kept.view().depot(), kept.view().sku()), () -> kept));
        return views;
    }

    @Override
    public void insert(List<Kept<StockView>> views) {
        columns(
                        database.sql("insert into stock (sku, depot, name, on_hand, reserved, version, updated_at,"
                                + " position) select * from " + COLUMNS + ")"),
                        views)
                .update();
    }

    @Override
    public int update(List<Change<StockView>> changes) {
        return columns(
                        database.sql("update stock set name = n.name, on_hand = n.on_hand, reserved = n.reserved,"
                                + " version = n.version, updated_at = n.updated_at, position = n.position from "
                                + COLUMNS + """
                                , :before::bigint[])
                                as n(sku, depot, name, on_hand, reserved, version, updated_at, position, before)
                                where stock.sku = n.sku and stock.depot = n.depot and stock.position = n.before
                                """),
                        changes.stream().map(Change::after).toList())
                .param("before", number(changes, change -> change.before().position()))
                .update();
    }

    private static StatementSpec columns(StatementSpec statement, List<Kept<StockView>> views) {
        return statement
                .param("sku", text(views, it -> it.view().sku()))
                .param("depot", text(views, it -> it.view().depot()))
                .param("name", text(views, it -> it.view().name()))
                .param("on_hand", number(views, it -> it.view().onHand().value()))
                .param("reserved", number(views, it -> it.view().reserved().value()))
                .param("version", number(views, it -> it.view().version()))
                .param("updated_at", text(views, it -> it.view().updatedAt()))
                .param("position", number(views, Kept::position));
    }

    @Override
    public void record(List<Step<StockView>> steps) {
        List<StockMovement> movements = steps.stream().flatMap(Movements::of).toList();
        if (!movements.isEmpty()) {
            insertMovements(movements);
        }
    }

    private void insertMovements(List<StockMovement> movements) {
        database.sql("""
                        insert into stock_movement (sku, depot, position, event, quantity, on_hand_change,
                            reserved_change, on_hand, reserved, order_id, reason, reference, occurred_at, recorded_at)
                        select * from unnest(:sku::text[], :depot::text[], :position::bigint[], :event::text[],
                            :quantity::bigint[], :on_hand_change::bigint[], :reserved_change::bigint[],
                            :on_hand::bigint[], :reserved::bigint[], :order_id::uuid[], :reason::text[],
                            :reference::text[], :occurred_at::timestamptz[], :recorded_at::timestamptz[])
                        """)
                .param("sku", text(movements, StockMovement::sku))
                .param("depot", text(movements, StockMovement::depot))
                .param("position", number(movements, StockMovement::position))
                .param("event", text(movements, StockMovement::event))
                .param("quantity", number(movements, StockMovement::quantity))
                .param("on_hand_change", number(movements, StockMovement::onHandChange))
                .param("reserved_change", number(movements, StockMovement::reservedChange))
                .param("on_hand", number(movements, it -> it.level().onHand().value()))
                .param("reserved", number(movements, it -> it.level().reserved().value()))
                .param("order_id", text(movements, StockMovement::orderId))
                .param("reason", text(movements, StockMovement::reason))
                .param("reference", text(movements, StockMovement::reference))
                .param("occurred_at", text(movements, StockMovement::occurredAt))
                .param("recorded_at", text(movements, StockMovement::recordedAt))
                .update();
    }
}
