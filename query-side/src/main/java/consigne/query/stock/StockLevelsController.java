package consigne.query.stock;

import static consigne.web.permission.Role.ANALYST;
import static consigne.web.permission.Role.OPERATOR;
import static consigne.web.permission.Role.SHOP;
import static consigne.web.permission.Role.SUPPORT;
import static consigne.web.permission.Role.WAREHOUSE;

import consigne.api.Page;
import consigne.api.catalogue.Sku;
import consigne.api.place.Depot;
import consigne.api.stock.StockId;
import consigne.api.stock.StockMovement;
import consigne.api.stock.StockView;
import consigne.query.asof.AsOf;
import consigne.query.asof.By;
import consigne.query.asof.Mark;
import consigne.query.asof.TimeTravel;
import consigne.query.chronicle.Chronicle;
import consigne.query.consistency.Reads;
import consigne.query.lists.Cursor;
import consigne.query.lists.CursorPart;
import consigne.query.lists.Limit;
import consigne.query.lists.PageQuery;
import consigne.web.http.Answers;
import consigne.web.permission.PermittedTo;
import consigne.web.problem.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Reads(value = StockLevelsConfiguration.STOCK, row = "sku")
@Tag(name = "stock")
class StockLevelsController {

    private final JdbcClient database;
    private final TimeTravel past;
    private final Chronicle<StockId, StockView> chronicle;

    StockLevelsController(JdbcClient database, TimeTravel past, Chronicle<StockId, StockView> chronicle) {
        this.database = database;
        this.past = past;
        this.chronicle = chronicle;
    }

    @GetMapping("/api/stock/{sku}")
    @PermittedTo({SHOP, WAREHOUSE, SUPPORT, ANALYST, OPERATOR})
    @Operation(summary = "Shows how much there is of a product in a depot, now or as it stood")
    ResponseEntity<StockView> stock(
            @Parameter(example = "3264065480321") @PathVariable Sku sku,
            @Parameter(example = "main") @RequestParam(defaultValue = "main") Depot depot,
            @Parameter(description = AsOf.MARK) @RequestParam @Nullable Mark asOf,
            @Parameter(description = AsOf.BY) @RequestParam @Nullable By by) {
        Optional<AsOf> then = AsOf.asked(asOf, by);
        if (then.isPresent()) {
            return past.view(chronicle, new StockId(depot, sku), then.get())
                    .map(stock -> Answers.past(named(stock.view(), then.get()), stock.position()))
                    .orElseThrow(() -> new NotFound("stock", sku));
        }
        StockView stock = database.sql(StockRows.NAMED + " where s.sku = :sku and s.depot = :depot")
                .param("sku", sku.value())
                .param("depot", depot.value())
                .query((row, _) -> StockRows.stock(row))
                .optional()
                .orElseThrow(() -> new NotFound("stock", sku));
        return Answers.shown(stock, stock.version());
    }

    /** As it is shown: under the name that the main depot had then. */
    private StockView named(StockView stock, AsOf asOf) {
        return stock.name() != null
                ? stock
                : past.view(chronicle, new StockId(Depot.MAIN, stock.sku()), asOf)
                        .map(main -> NamedStock.under(main.view().name(), stock))
                        .orElse(stock);
    }

    @GetMapping("/api/stock/{sku}/movements")
    @PermittedTo({WAREHOUSE, SUPPORT, ANALYST})
    @Operation(summary = "Lists everything that happened to the stock of a product, the latest first")
    ResponseEntity<Page<StockMovement>> movements(
            @Parameter(example = "3264065480321") @PathVariable Sku sku,
            @Parameter(description = "all depots where none is named") @RequestParam @Nullable Depot depot,
            @Parameter(description = AsOf.LIST) @RequestParam @Nullable Mark asOf,
            @RequestParam @Nullable Cursor cursor,
            @RequestParam(defaultValue = Limit.USUAL) Limit limit,
            @Parameter(description = PageQuery.TOTAL) @RequestParam(defaultValue = "false") boolean total) {
        return past.list(asOf, position -> movements(sku, depot, position, cursor, limit, total));
    }

    private Page<StockMovement> movements(
            Sku sku, @Nullable Depot depot, @Nullable Long upTo, @Nullable Cursor cursor, Limit limit, boolean total) {
        Page<StockMovement> page = PageQuery.of(database, "select * from stock_movement")
                .where("sku = :sku", "sku", sku)
                .where("depot = :depot", "depot", depot)
                .where("position <= :up_to::bigint", "up_to", upTo)
                .after(cursor, "position < :position::bigint", CursorPart.number("position"))
                .counted(total)
                .page(
                        "position desc",
                        limit,
                        (row, _) -> StockRows.movement(row),
                        movement -> Cursor.after(movement.position()));
        if (page.items().isEmpty() && !isKnown(sku)) {
            throw new NotFound("stock", sku);
        }
        return page;
    }

    private boolean isKnown(Sku sku) {
        return database.sql("select exists (select from stock where sku = ?)")
                .param(sku.value())
                .query(Boolean.class)
                .single();
    }
}
