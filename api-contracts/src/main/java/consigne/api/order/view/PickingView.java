package consigne.api.order.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import consigne.api.Page;
import consigne.api.Quantity;
import consigne.api.catalogue.Sku;
import consigne.api.place.Depot;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is to be picked in a depot.
 *
 * @param orders confirmed orders with their lines, the oldest first
 * @param products what these orders want together, by SKU
 * @param nextCursor what to ask the following orders with; absent where none follow
 * @param total how many orders are to be picked in all; absent where nobody asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PickingView(
        Depot depot,
        List<OrderSummary> orders,
        List<ProductToPick> products,
        @Nullable String nextCursor,
        @Nullable Long total) {

    /** A page of orders, and what they want together. */
    public static PickingView of(Depot depot, Page<OrderSummary> orders) {
        List<ProductToPick> products = orders.items().stream()
                .flatMap(order -> Objects.requireNonNullElse(order.lines(), List.<LineView>of()).stream())
                .collect(Collectors.groupingBy(LineView::sku))
                .values()
                .stream()
                .map(PickingView::together)
                .sorted(Comparator.comparing(ProductToPick::sku, Comparator.comparing(Sku::value)))
                .toList();
        return new PickingView(depot, orders.items(), products, orders.nextCursor(), orders.total());
    }

    /** An order names a product once. */
    private static ProductToPick together(List<LineView> lines) {
        return new ProductToPick(
                lines.getFirst().sku(),
                lines.getFirst().name(),
                lines.stream().map(LineView::quantity).reduce(Quantity.ZERO, Quantity::plus),
                lines.size());
    }
}
