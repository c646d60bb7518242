package consigne.query.orders.lists;

import static consigne.web.permission.Role.SHOP;
import static consigne.web.permission.Role.SUPPORT;
import static consigne.web.permission.Role.WAREHOUSE;

import consigne.api.Page;
import consigne.api.order.OrderStatus;
import consigne.api.order.view.OrderSummary;
import consigne.api.order.view.PickingView;
import consigne.api.place.Depot;
import consigne.query.consistency.Reads;
import consigne.query.lists.Cursor;
import consigne.query.lists.CursorPart;
import consigne.query.lists.Limit;
import consigne.query.lists.PageQuery;
import consigne.query.orders.CustomersOrders;
import consigne.web.permission.PermittedTo;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Reads(CustomersOrders.READ_MODEL)
@Tag(name = "orders")
class PickingController {

    private final JdbcClient database;

    PickingController(JdbcClient database) {
        this.database = database;
    }

    @GetMapping("/api/picking")
    @PermittedTo({SHOP, WAREHOUSE, SUPPORT})
    @Operation(
            summary = "Lists what is to be picked in a depot: by order, the oldest first, and summed by product",
            description = "The sums are those of the orders of this page: a walk along the shelves for so many orders.")
    PickingView picking(
            @Parameter(example = "main") @RequestParam(defaultValue = "main") Depot depot,
            @RequestParam @Nullable Cursor cursor,
            @RequestParam(defaultValue = Limit.USUAL) Limit limit,
            @Parameter(description = PageQuery.TOTAL) @RequestParam(defaultValue = "false") boolean total) {
        Page<OrderSummary> orders = PageQuery.of(database, OrderSummaries.select(true, true))
                .where("status = :status", "status", OrderStatus.CONFIRMED)
                .where("depot = :depot", "depot", depot)
                .after(
                        cursor,
                        OrderSort.OLDEST.after("(placed_at, order_id)", "(:placed_at::timestamptz, :order_id::uuid)"),
                        CursorPart.instant("placed_at"),
                        CursorPart.id("order_id"))
                .counted(total)
                .page(
                        OrderSort.OLDEST.by("placed_at", "order_id"),
                        limit,
                        (row, _) -> OrderSummaries.of(row),
                        order -> Cursor.after(order.placedAt(), order.orderId()));
        return PickingView.of(depot, orders);
    }
}
