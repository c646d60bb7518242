package consigne.query.orders;

import consigne.api.Event;
import consigne.api.Money;
import consigne.api.OrderId;
import consigne.api.order.view.OrderTotals;
import consigne.api.order.view.OrderView;
import consigne.query.folding.Projection;
import consigne.query.recorded.RecordedEvent;
import org.jspecify.annotations.Nullable;

/** Orders whose totals are those of goods and deposits alone. */
final class WithoutCharges implements Projection<OrderId, OrderView> {

    private final OrderProjection usual = new OrderProjection();

    @Override
    public @Nullable OrderId about(Event event) {
        return usual.about(event);
    }

    @Override
    public boolean begins(Event event) {
        return usual.begins(event);
    }

    @Override
    public OrderView evolve(@Nullable OrderView view, RecordedEvent event) {
        OrderView after = usual.evolve(view, event);
        OrderTotals totals = after.totals();
        return totals.charges().isZero()
                ? after
                : OrderViewBuilder.builder(after).totals(withoutCharges(totals)).build();
    }

    private static OrderTotals withoutCharges(OrderTotals totals) {
        return new OrderTotals(
                totals.goods(),
                totals.vat(),
                totals.deposits(),
                Money.zero(totals.total().currency()),
                totals.goods().plus(totals.deposits()));
    }
}
