package consigne.query.stock;

import static consigne.web.permission.Role.OPERATOR;
import static consigne.web.permission.Role.SUPPORT;

import consigne.api.Page;
import consigne.api.catalogue.Sku;
import consigne.api.history.Explanation;
import consigne.api.history.HistoryChanges;
import consigne.api.history.HistoryStep;
import consigne.api.place.Depot;
import consigne.api.stock.StockId;
import consigne.api.stock.StockView;
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
@Tag(name = "stock")
class StockRetrospectController {

    private static final String EXAMPLE = "3264065480321";

    private final Retrospect<StockId, StockView> stock;

    StockRetrospectController(Retrospect<StockId, StockView> stock) {
        this.stock = stock;
    }

    @GetMapping("/api/stock/{sku}/changes")
    @PermittedTo({SUPPORT, OPERATOR})
    @Operation(summary = "Tells in what the stock of a product differs from what it was, and by which events")
    HistoryChanges changesOfStock(
            @Parameter(example = EXAMPLE) @PathVariable Sku sku,
            @Parameter(example = "main") @RequestParam(defaultValue = "main") Depot depot,
            @Parameter(description = Retrospect.FROM) @RequestParam @Nullable Mark from,
            @Parameter(description = Retrospect.TO) @RequestParam @Nullable Mark to) {
        return stock.changes(new StockId(depot, sku), from, to);
    }

    @GetMapping("/api/stock/{sku}/steps")
    @PermittedTo({SUPPORT, OPERATOR})
    @Operation(
            summary =
                    "Goes through the stock of a product event by event: what each changed, and how it stood after it")
    Page<HistoryStep> stepsOfStock(
            @Parameter(example = EXAMPLE) @PathVariable Sku sku,
            @Parameter(example = "main") @RequestParam(defaultValue = "main") Depot depot,
            @RequestParam @Nullable Cursor cursor,
            @RequestParam(defaultValue = Limit.USUAL) Limit limit) {
        return stock.steps(new StockId(depot, sku), cursor, limit);
    }

    @GetMapping("/api/stock/{sku}/why")
    @PermittedTo({SUPPORT, OPERATOR})
    @Operation(
            summary = "Tells why a field of the stock of a product says what it says",
            description = "By the rule that computes it, with its numbers, and by the events that gave it its value.")
    Explanation whyStock(
            @Parameter(example = EXAMPLE) @PathVariable Sku sku,
            @Parameter(example = "main") @RequestParam(defaultValue = "main") Depot depot,
            @Parameter(description = Retrospect.FIELD, example = "available") @RequestParam String field,
            @Parameter(description = AsOf.MARK) @RequestParam @Nullable Mark asOf) {
        return stock.why(new StockId(depot, sku), field, asOf);
    }
}
