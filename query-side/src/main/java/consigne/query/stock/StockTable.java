package consigne.query.stock;

import static consigne.query.rows.Column.number;
import static consigne.query.rows.Column.text;
import static consigne.query.rows.ViewColumn.changing;
import static consigne.query.rows.ViewColumn.key;
import static consigne.query.rows.ViewColumn.number;

import consigne.api.stock.StockId;
import consigne.api.stock.StockMovement;
import consigne.api.stock.StockView;
import consigne.query.folding.FoldedBatch;
import consigne.query.folding.StoredView;
import consigne.query.folding.ViewTable;
import consigne.query.rows.ViewColumns;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps how much there is, and every movement that led there. */
record StockTable(JdbcClient database) implements ViewTable<StockId, StockView> {

    private static final ViewColumns<StockView> COLUMNS = new ViewColumns<>(
            "stock",
            List.of(
                    key("sku", "text", StockView::sku),
                    key("depot", "text", StockView::depot),
                    changing("name", "text", StockView::name),
                    number("on_hand", view -> view.onHand().value()),
                    number("reserved", view -> view.reserved().value()),
                    number("version", StockView::version),
                    changing("updated_at", "timestamptz", StockView::updatedAt)));

    @Override
    public Map<StockId, Supplier<StoredView<StockView>>> load(Collection<StockId> ids) {
        Map<StockId, Supplier<StoredView<StockView>>> views = new HashMap<>();
        database.sql("""
                        select sku, depot, name, on_hand, reserved, version, updated_at, position from stock
                        where (sku, depot) in (select * from unnest(:sku::text[], :depot::text[]))
                        order by sku, depot for update
                        """)
                .param("sku", text(ids, StockId::sku))
                .param("depot", text(ids, StockId::depot))
                .query((row, _) -> new StoredView<>(StockRows.stock(row), row.getLong("position")))
                .list()
                .forEach(kept ->
                        views.put(new StockId(kept.view().depot(), kept.view().sku()), () -> kept));
        return views;
    }

    @Override
    public void write(FoldedBatch<StockView> batch) {
        COLUMNS.write(database, batch);
        List<StockMovement> movements =
                batch.steps().stream().flatMap(StockMovements::of).toList();
        if (!movements.isEmpty()) {
            insert(movements);
        }
    }

    private void insert(List<StockMovement> movements) {
        database.sql("""
                        insert into stock_movement (sku, depot, position, event, quantity, on_hand_change,
                            reserved_change, on_hand, reserved, order_id, reason, reference, actor, role, channel,
                            initiator, event_id, occurred_at, recorded_at)
                        select * from unnest(:sku::text[], :depot::text[], :position::bigint[], :event::text[],
                            :quantity::bigint[], :on_hand_change::bigint[], :reserved_change::bigint[],
                            :on_hand::bigint[], :reserved::bigint[], :order_id::uuid[], :reason::text[],
                            :reference::text[], :actor::text[], :role::text[], :channel::text[], :initiator::text[],
                            :event_id::text[], :occurred_at::timestamptz[], :recorded_at::timestamptz[])
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
                .param("actor", text(movements, it -> it.actor().subject()))
                .param("role", text(movements, it -> it.actor().role()))
                .param("channel", text(movements, it -> it.actor().channel()))
                .param("initiator", text(movements, StockMovement::initiator))
                .param("event_id", text(movements, StockMovement::eventId))
                .param("occurred_at", text(movements, StockMovement::occurredAt))
                .param("recorded_at", text(movements, StockMovement::recordedAt))
                .update();
    }
}
