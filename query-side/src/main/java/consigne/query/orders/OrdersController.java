package consigne.query.orders;

import static consigne.web.permission.Role.CUSTOMER;
import static consigne.web.permission.Role.DRIVER;
import static consigne.web.permission.Role.OPERATOR;
import static consigne.web.permission.Role.SHOP;
import static consigne.web.permission.Role.SUPPORT;
import static consigne.web.permission.Role.WAREHOUSE;

import consigne.api.OrderId;
import consigne.api.order.view.OrderView;
import consigne.api.order.view.OrderWait;
import consigne.query.asof.AsOf;
import consigne.query.asof.By;
import consigne.query.asof.Mark;
import consigne.query.asof.PastView;
import consigne.query.asof.TimeTravel;
import consigne.query.chronicle.Chronicle;
import consigne.query.consistency.Reads;
import consigne.query.consistency.RowParked;
import consigne.query.parked.ParkedRows;
import consigne.web.http.Answers;
import consigne.web.permission.Own;
import consigne.web.permission.PermittedTo;
import consigne.web.problem.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
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

    private final JdbcClient database;
    private final TimeTravel past;
    private final Chronicle<OrderId, OrderView> chronicle;
    private final ParkedRows parked;

    OrdersController(JdbcClient database, TimeTravel past, Chronicle<OrderId, OrderView> chronicle, ParkedRows parked) {
        this.database = database;
        this.parked = parked;
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
}
