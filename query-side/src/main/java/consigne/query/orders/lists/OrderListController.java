package consigne.query.orders.lists;

import static consigne.web.permission.Role.CUSTOMER;
import static consigne.web.permission.Role.DRIVER;
import static consigne.web.permission.Role.SHOP;
import static consigne.web.permission.Role.SUPPORT;
import static consigne.web.permission.Role.WAREHOUSE;

import consigne.api.CustomerId;
import consigne.api.Page;
import consigne.api.order.OrderStatus;
import consigne.api.order.view.OrderSummary;
import consigne.api.place.Depot;
import consigne.api.rebuild.RebuildRejection.NoCopyAsOf;
import consigne.query.asof.Mark;
import consigne.query.consistency.Reads;
import consigne.query.copies.Copies;
import consigne.query.lists.Cursor;
import consigne.query.lists.CursorPart;
import consigne.query.lists.Limit;
import consigne.query.lists.PageQuery;
import consigne.query.orders.CustomersOrders;
import consigne.web.access.Reach;
import consigne.web.form.Moment;
import consigne.web.permission.Own;
import consigne.web.permission.PermittedTo;
import consigne.web.problem.RefusedBy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Reads(CustomersOrders.READ_MODEL)
@Tag(name = "orders")
class OrderListController {

    private final JdbcClient database;
    private final Copies copies;

    OrderListController(JdbcClient database, Copies copies) {
        this.database = database;
        this.copies = copies;
    }

    @GetMapping("/api/orders")
    @PermittedTo(
            value = {CUSTOMER, SHOP, WAREHOUSE, DRIVER, SUPPORT},
            own = Own.STATED)
    @RefusedBy(NoCopyAsOf.class)
    @Operation(
            summary = "Lists orders, the one placed last first, or the one placed first",
            description = "Any number of conditions together.")
    ResponseEntity<Page<OrderSummary>> orders(
            @Parameter(example = "anna") @RequestParam @Nullable CustomerId customer,
            @Parameter(description = "any of these", example = "confirmed") @RequestParam(required = false) @Nullable
                    Set<OrderStatus> status,
            @Parameter(description = "where they are picked", example = "main") @RequestParam @Nullable Depot depot,
            @Parameter(description = "placed at this instant or later") @RequestParam @Nullable Moment from,
            @Parameter(description = "placed before this instant") @RequestParam @Nullable Moment to,
            @Parameter(description = Copies.AS_OF) @RequestParam @Nullable Mark asOf,
            @RequestParam(defaultValue = "newest") OrderSort sort,
            @Parameter(description = "whether each says its lines") @RequestParam(defaultValue = "false") boolean lines,
            @RequestParam @Nullable Cursor cursor,
            @RequestParam(defaultValue = Limit.USUAL) Limit limit,
            @Parameter(description = PageQuery.TOTAL) @RequestParam(defaultValue = "false") boolean total,
            Reach reach) {
        reach.include(customer);
        boolean ofAnyone = customer == null && reach.only() == null;
        PageQuery query = PageQuery.of(database, OrderSummaries.select(status != null && ofAnyone, lines))
                .where("l.customer_id = :customer", "customer", customer)
                .where("l.customer_id = :only", "only", reach.only())
                .whereAny("status", status)
                .where("depot = :depot", "depot", depot)
                .where("l.placed_at >= :from::timestamptz", "from", from)
                .where("l.placed_at < :to::timestamptz", "to", to)
                .after(
                        cursor,
                        sort.after("(l.placed_at, l.order_id)", "(:placed_at::timestamptz, :order_id::uuid)"),
                        CursorPart.instant("placed_at"),
                        CursorPart.id("order_id"))
                .counted(total);
        return copies.list(
                CustomersOrders.READ_MODEL,
                asOf,
                () -> query.page(
                        sort.by("l.placed_at", "l.order_id"),
                        limit,
                        (row, _) -> OrderSummaries.of(row),
                        order -> Cursor.after(order.placedAt(), order.orderId())));
    }
}
