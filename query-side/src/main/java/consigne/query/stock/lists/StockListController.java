package consigne.query.stock.lists;

import static consigne.web.permission.Role.ANALYST;
import static consigne.web.permission.Role.OPERATOR;
import static consigne.web.permission.Role.SHOP;
import static consigne.web.permission.Role.SUPPORT;
import static consigne.web.permission.Role.WAREHOUSE;

import consigne.api.Page;
import consigne.api.place.Depot;
import consigne.api.stock.StockView;
import consigne.query.consistency.Reads;
import consigne.query.lists.Cursor;
import consigne.query.lists.CursorPart;
import consigne.query.lists.Limit;
import consigne.query.lists.PageQuery;
import consigne.query.stock.ShelfProperties;
import consigne.query.stock.StockReadModel;
import consigne.query.stock.StockRows;
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
@Reads(StockReadModel.NAME)
@Tag(name = "stock")
class StockListController {

    private final JdbcClient database;
    private final long low;

    StockListController(JdbcClient database, ShelfProperties shelf) {
        this.database = database;
        this.low = shelf.low();
    }

    @GetMapping("/api/stock")
    @PermittedTo({SHOP, WAREHOUSE, SUPPORT, ANALYST, OPERATOR})
    @Operation(
            summary = "Lists how much there is of each product in a depot, by SKU: to be counted, or ordered anew",
            description = "With a filter those that are out, those that are low or out, or those that are reserved.")
    Page<StockView> stocks(
            @Parameter(example = "main") @RequestParam(defaultValue = "main") Depot depot,
            @Parameter(example = "low") @RequestParam @Nullable StockFilter filter,
            @RequestParam @Nullable Cursor cursor,
            @RequestParam(defaultValue = Limit.USUAL) Limit limit,
            @Parameter(description = PageQuery.TOTAL) @RequestParam(defaultValue = "false") boolean total) {
        PageQuery query = PageQuery.of(database, StockRows.NAMED)
                .where("s.depot = :depot", "depot", depot)
                .after(cursor, "s.sku > :sku", CursorPart.text("sku"))
                .counted(total);
        return (filter == null ? query : query.where(filter.condition(), "low", low))
                .page("s.sku", limit, (row, _) -> StockRows.stock(row), stock -> Cursor.after(stock.sku()));
    }
}
