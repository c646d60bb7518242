package consigne.query.orders;

import static consigne.web.permission.Role.CUSTOMER;
import static consigne.web.permission.Role.DRIVER;
import static consigne.web.permission.Role.OPERATOR;
import static consigne.web.permission.Role.SHOP;
import static consigne.web.permission.Role.SUPPORT;
import static consigne.web.permission.Role.WAREHOUSE;

import consigne.api.CustomerId;
import consigne.api.Money;
import consigne.api.OrderId;
import consigne.api.Page;
import consigne.api.order.OrderStatus;
import consigne.api.order.view.OrderSummary;
import consigne.api.order.view.OrderView;
import consigne.api.order.view.OrderWait;
import consigne.api.rebuild.RebuildRejection.NoCopyAsOf;
import consigne.query.asof.AsOf;
import consigne.query.asof.By;
import consigne.query.asof.Mark;
import consigne.query.asof.PastView;
import consigne.query.asof.TimeTravel;
import consigne.query.chronicle.Chronicle;
import consigne.query.consistency.Reads;
import consigne.query.consistency.RowParked;
import consigne.query.copies.Copies;
import consigne.query.lists.Cursor;
import consigne.query.lists.CursorPart;
import consigne.query.lists.Limit;
import consigne.query.lists.PageQuery;
import consigne.query.parked.ParkedRows;
import consigne.query.rows.TableRow;
import consigne.web.access.Reach;
import consigne.web.form.Moment;
import consigne.web.http.Answers;
import consigne.web.permission.Own;
import consigne.web.permission.PermittedTo;
import consigne.web.problem.NotFound;
import consigne.web.problem.RefusedBy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Reads(value = OrdersConfiguration.ORDERS, row = "id")
@Tag(name = "orders")
class OrdersController {

    private static final String EXAMPLE = "0198c5f0-7d3a-7c11-9d5e-2f6a1b3c4d5e";

    private static final String SUMMARIES = """
            select l.order_id, l.customer_id, status, version, l.placed_at, total_cents, currency, imported_source,
                imported_number
            from\s""";

    /** Each table has the indexes for what it is read by: `orders` the status, this one the customer and the time. */
    private static final String FOUND_BY_WHAT_NEVER_CHANGES = "placed_order l join orders o using (order_id)";

    private final JdbcClient database;
    private final TimeTravel past;
    private final Chronicle<OrderId, OrderView> chronicle;
    private final ParkedRows parked;
    private final Copies copies;

    OrdersController(
            JdbcClient database,
            TimeTravel past,
            Chronicle<OrderId, OrderView> chronicle,
            ParkedRows parked,
            Copies copies) {
        this.database = database;
        this.parked = parked;
        this.copies = copies;
        this.past = past;
        this.chronicle = chronicle;
    }

    @GetMapping("/api/orders/{id}")
    @PermittedTo(
            value = {CUSTOMER, SHOP, WAREHOUSE, DRIVER, SUPPORT, OPERATOR},
            own = Own.THING,
            kind = "order")
    @Operation(
            summary = "Shows an order as it stands, or as it stood",
            description = "Where something about it could not be taken yet, it says so.")
    ResponseEntity<OrderView> order(
            @Parameter(example = EXAMPLE) @PathVariable OrderId id,
            @Parameter(description = AsOf.MARK) @RequestParam @Nullable Mark asOf,
            @Parameter(description = AsOf.BY) @RequestParam @Nullable By by) {
        Optional<AsOf> then = AsOf.asked(asOf, by);
        if (then.isPresent()) {
            return past.view(chronicle, id, then.get())
                    .map(OrdersController::shown)
                    .orElseThrow(() -> new NotFound("order", id));
        }
        OrderView order = database.sql(StoredOrder.select(UnaryOperator.identity()) + "where order_id = :id::uuid")
                .param("id", id.value())
                .query((row, _) -> StoredOrder.of(row).view())
                .optional()
                .orElseThrow(() ->
                        RowParked.orNotFound(parked.missing(OrdersConfiguration.ORDERS, id.value()), "order", id));
        List<OrderWait> waits = parked.about(id);
        return Answers.shown(
                waits.isEmpty()
                        ? order
                        : OrderViewBuilder.builder(order).waitsFor(waits).build(),
                order.version());
    }

    private static ResponseEntity<OrderView> shown(PastView<OrderView> then) {
        OrderView order =
                OrderViewBuilder.builder(then.view()).asOf(then.instant()).build();
        return Answers.past(order, then.position());
    }

    @GetMapping("/api/orders")
    @PermittedTo(
            value = {CUSTOMER, SHOP, WAREHOUSE, DRIVER, SUPPORT},
            own = Own.STATED)
    @RefusedBy(NoCopyAsOf.class)
    @Operation(summary = "Lists orders, the one placed last first", description = "Any number of conditions together.")
    ResponseEntity<Page<OrderSummary>> orders(
            @Parameter(example = "anna") @RequestParam @Nullable CustomerId customer,
            @Parameter(example = "confirmed") @RequestParam @Nullable OrderStatus status,
            @Parameter(description = "placed at this instant or later") @RequestParam @Nullable Moment from,
            @Parameter(description = "placed before this instant") @RequestParam @Nullable Moment to,
            @Parameter(description = Copies.AS_OF) @RequestParam @Nullable Mark asOf,
            @RequestParam @Nullable Cursor cursor,
            @RequestParam(defaultValue = Limit.USUAL) Limit limit,
            Reach reach) {
        reach.include(customer);
        boolean ofAnyone = customer == null && reach.only() == null;
        PageQuery query = PageQuery.of(
                        database, SUMMARIES + (status != null && ofAnyone ? "orders l" : FOUND_BY_WHAT_NEVER_CHANGES))
                .where("l.customer_id = :customer", "customer", customer)
                .where("l.customer_id = :only", "only", reach.only())
                .where("status = :status", "status", status)
                .where("l.placed_at >= :from::timestamptz", "from", from)
                .where("l.placed_at < :to::timestamptz", "to", to)
                .after(
                        cursor,
                        "(l.placed_at, l.order_id) < (:placed_at::timestamptz, :order_id::uuid)",
                        CursorPart.instant("placed_at"),
                        CursorPart.id("order_id"));
        return copies.list(
                OrdersConfiguration.ORDERS,
                asOf,
                () -> query.page(
                        "l.placed_at desc, l.order_id desc",
                        limit,
                        (row, _) -> summary(row),
                        order -> Cursor.after(order.placedAt(), order.orderId())));
    }

    private static OrderSummary summary(ResultSet row) throws SQLException {
        Money total = TableRow.money(row, "total_cents");
        return new OrderSummary(
                new OrderId(row.getString("order_id")),
                new CustomerId(row.getString("customer_id")),
                OrderStatus.named(row.getString("status")),
                row.getLong("version"),
                TableRow.instant(row, "placed_at"),
                total,
                row.getString("imported_source"),
                row.getString("imported_number"));
    }
}
