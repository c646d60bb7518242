package consigne.query.stock;

import static consigne.query.folding.Column.number;
import static consigne.query.folding.Column.text;

import consigne.api.stock.StockId;
import consigne.api.stock.StockMovement;
import consigne.api.stock.StockView;
import consigne.query.folding.Step;
import consigne.query.folding.Table;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps how much there is, and every movement that led there. */
record StockTable(JdbcClient database) implements Table<StockId, StockView> {

    @Override
    public Map<StockId, Supplier<StockView>> load(Collection<StockId> ids) {
        Map<StockId, Supplier<StockView>> views = new HashMap<>();
        database.sql("""
                        select sku, depot, name, on_hand, reserved, version, updated_at from stock
                        where (sku, depot) in (select * from unnest(:sku::text[], :depot::text[]))
                        order by sku, depot for update
                        """)
                .param("sku", text(ids, StockId::sku))
                .param("depot", text(ids, StockId::depot))
                .query((row, _) -> StockRows.stock(row))
                .list()
                .forEach(view -> views.put(new StockId(view.depot(), view.sku()), () -> view));
        return views;
    }

    @Override
    public void write(Collection<StockView> views, List<Step<StockView>> steps) {
        upsert(views);
        insert(steps.stream().flatMap(Movements::of).toList());
    }

    private void upsert(Collection<StockView> views) {
        database.sql("""
                        insert into stock (sku, depot, name, on_hand, reserved, version, updated_at)
                        select * from unnest(:sku::text[], :depot::text[], :name::text[], :on_hand::bigint[],
                            :reserved::bigint[], :version::bigint[], :updated_at::timestamptz[])
                        on conflict (sku, depot) do update set
                            name = excluded.name, on_hand = excluded.on_hand, reserved = excluded.reserved,
                            version = excluded.version, updated_at = excluded.updated_at
                        """)
                .param("sku", text(views, StockView::sku))
                .param("depot", text(views, StockView::depot))
                .param("name", text(views, StockView::name))
                .param("on_hand", number(views, view -> view.onHand().value()))
                .param("reserved", number(views, view -> view.reserved().value()))
                .param("version", number(views, StockView::version))
                .param("updated_at", text(views, StockView::updatedAt))
                .update();
    }

    private void insert(List<StockMovement> movements) {
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
