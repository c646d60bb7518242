package consigne.query.stock;

import static consigne.web.permission.Role.OPERATOR;
import static consigne.web.permission.Role.SUPPORT;

import consigne.api.catalogue.Sku;
import consigne.api.history.CausalGraph;
import consigne.query.consistency.Reads;
import consigne.query.history.CausalSearch;
import consigne.query.recorded.EventId;
import consigne.web.permission.PermittedTo;
import consigne.web.problem.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Reads(value = StockLevelsConfiguration.STOCK, row = "sku", also = CausalSearch.READ_MODEL)
@Tag(name = "stock")
class MovementCausesController {

    private final JdbcClient database;
    private final CausalSearch causes;

    MovementCausesController(JdbcClient database, CausalSearch causes) {
        this.database = database;
        this.causes = causes;
    }

    @GetMapping("/api/stock/{sku}/movements/{eventId}/causes")
    @PermittedTo({SUPPORT, OPERATOR})
    @Operation(
            summary = "Shows what led to a movement of the stock of a product",
            description = "From what a person did, command by command and event by event.")
    CausalGraph causesOfMovement(
            @Parameter(example = "3264065480321") @PathVariable Sku sku, @PathVariable EventId eventId) {
        return causes.of(
                database.sql("select position, order_id from stock_movement where sku = ? and event_id = ? limit 1")
                        .params(sku.value(), eventId.value())
                        .query((row, _) -> CausalSearch.Place.of(row))
                        .optional()
                        .orElseThrow(() -> new NotFound("event", eventId)));
    }
}
