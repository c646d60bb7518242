package consigne.query.deposit.ledger;

import static consigne.web.permission.Role.OPERATOR;
import static consigne.web.permission.Role.SUPPORT;

import consigne.api.CustomerId;
import consigne.api.history.CausalGraph;
import consigne.query.consistency.Reads;
import consigne.query.deposit.CustomersAccount;
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
@Reads(value = CustomersAccount.READ_MODEL, row = "id", also = CausalSearch.READ_MODEL)
@Tag(name = "deposit")
class LedgerCausesController {

    private final JdbcClient database;
    private final CausalSearch causes;

    LedgerCausesController(JdbcClient database, CausalSearch causes) {
        this.database = database;
        this.causes = causes;
    }

    @GetMapping("/api/customers/{id}/deposit/ledger/{eventId}/causes")
    @PermittedTo({SUPPORT, OPERATOR})
    @Operation(
            summary = "Shows what led to a movement in a customer's ledger",
            description = "From what a person did, command by command and event by event.")
    CausalGraph causesOfLedgerEntry(
            @Parameter(example = "anna") @PathVariable CustomerId id, @PathVariable EventId eventId) {
        return causes.of(database.sql(
                        "select position, order_id from deposit_ledger where customer_id = ? and event_id = ? limit 1")
                .params(id.value(), eventId.value())
                .query((row, _) -> CausalSearch.Place.of(row))
                .optional()
                .orElseThrow(() -> new NotFound("event", eventId)));
    }
}
