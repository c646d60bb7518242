package consigne.query.orders;

import static consigne.web.permission.Role.OPERATOR;
import static consigne.web.permission.Role.SUPPORT;

import consigne.api.OrderId;
import consigne.api.Page;
import consigne.api.history.Explanation;
import consigne.api.history.HistoryChanges;
import consigne.api.history.HistoryStep;
import consigne.api.order.view.OrderView;
import consigne.query.asof.AsOf;
import consigne.query.asof.Mark;
import consigne.query.lists.Cursor;
import consigne.query.lists.Limit;
import consigne.query.retrospect.Retrospect;
import consigne.web.permission.PermittedTo;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "orders")
class OrderRetrospectController {

    private static final String EXAMPLE = "0198c5f0-7d3a-7c11-9d5e-2f6a1b3c4d5e";

    private final Retrospect<OrderId, OrderView> orders;

    OrderRetrospectController(Retrospect<OrderId, OrderView> orders) {
        this.orders = orders;
    }

    @GetMapping("/api/orders/{id}/changes")
    @PermittedTo({SUPPORT, OPERATOR})
    @Operation(summary = "Tells in what an order differs from what it was, and by which events")
    HistoryChanges changesOfOrder(
            @Parameter(example = EXAMPLE) @PathVariable OrderId id,
            @Parameter(description = Retrospect.FROM) @RequestParam @Nullable Mark from,
            @Parameter(description = Retrospect.TO) @RequestParam @Nullable Mark to) {
        return orders.changes(id, from, to);
    }

    @GetMapping("/api/orders/{id}/steps")
    @PermittedTo({SUPPORT, OPERATOR})
    @Operation(summary = "Goes through an order event by event: what each changed, and how the order stood after it")
    Page<HistoryStep> stepsOfOrder(
            @Parameter(example = EXAMPLE) @PathVariable OrderId id,
            @RequestParam @Nullable Cursor cursor,
            @RequestParam(defaultValue = Limit.USUAL) Limit limit) {
        return orders.steps(id, cursor, limit);
    }

    @GetMapping("/api/orders/{id}/why")
    @PermittedTo({SUPPORT, OPERATOR})
    @Operation(
            summary = "Tells why a field of an order says what it says",
            description = "By the rule that computes it, with its numbers, and by the events that gave it its value.")
    Explanation whyOrder(
            @Parameter(example = EXAMPLE) @PathVariable OrderId id,
            @Parameter(description = Retrospect.FIELD, example = "totals.total") @RequestParam String field,
            @Parameter(description = AsOf.MARK) @RequestParam @Nullable Mark asOf) {
        return orders.why(id, field, asOf);
    }
}
