package consigne.query.deposit;

import static consigne.web.permission.Role.CUSTOMER;
import static consigne.web.permission.Role.OPERATOR;
import static consigne.web.permission.Role.SHOP;
import static consigne.web.permission.Role.SUPPORT;

import consigne.api.CustomerId;
import consigne.api.Page;
import consigne.api.deposit.DepositAccountView;
import consigne.api.deposit.ledger.LedgerEntry;
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
import consigne.web.permission.Own;
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
@Reads(value = DepositAccountsConfiguration.DEPOSIT, row = "id")
@Tag(name = "deposit")
class DepositAccountsController {

    private final JdbcClient database;
    private final CustomersAccount account;
    private final TimeTravel past;
    private final Chronicle<CustomerId, DepositAccountView> chronicle;

    DepositAccountsController(
            JdbcClient database,
            CustomersAccount account,
            TimeTravel past,
            Chronicle<CustomerId, DepositAccountView> chronicle) {
        this.database = database;
        this.account = account;
        this.past = past;
        this.chronicle = chronicle;
    }

    @GetMapping("/api/customers/{id}/deposit")
    @PermittedTo(
            value = {CUSTOMER, SHOP, SUPPORT, OPERATOR},
            own = Own.CUSTOMER)
    @Operation(summary = "Shows what glass a customer holds and what the shop owes them, now or as it stood")
    ResponseEntity<DepositAccountView> account(
            @Parameter(example = "anna") @PathVariable CustomerId id,
            @Parameter(description = AsOf.MARK) @RequestParam @Nullable Mark asOf,
            @Parameter(description = AsOf.BY) @RequestParam @Nullable By by) {
        Optional<AsOf> then = AsOf.asked(asOf, by);
        if (then.isPresent()) {
            return past.view(chronicle, id, then.get())
                    .map(stood -> Answers.past(stood.view(), stood.position()))
                    .orElseThrow(() -> new NotFound("customer", id));
        }
        DepositAccountView shown = account.find(id).orElseThrow(() -> new NotFound("customer", id));
        return Answers.shown(shown, shown.version());
    }

    @GetMapping("/api/customers/{id}/deposit/ledger")
    @PermittedTo(
            value = {CUSTOMER, SHOP, SUPPORT},
            own = Own.CUSTOMER)
    @Operation(summary = "Lists every movement of a customer's glass and credit, the latest first")
    ResponseEntity<Page<LedgerEntry>> ledger(
            @Parameter(example = "anna") @PathVariable CustomerId id,
            @Parameter(description = AsOf.LIST) @RequestParam @Nullable Mark asOf,
            @RequestParam @Nullable Cursor cursor,
            @RequestParam(defaultValue = Limit.USUAL) Limit limit,
            @Parameter(description = PageQuery.TOTAL) @RequestParam(defaultValue = "false") boolean total) {
        return past.list(asOf, position -> ledger(id, position, cursor, limit, total));
    }

    private Page<LedgerEntry> ledger(
            CustomerId id, @Nullable Long upTo, @Nullable Cursor cursor, Limit limit, boolean total) {
        Page<LedgerEntry> page = PageQuery.of(database, "select * from deposit_ledger")
                .where("customer_id = :id", "id", id)
                .where("position <= :up_to::bigint", "up_to", upTo)
                .after(
                        cursor,
                        "(position, line) < (:position::bigint, :line::integer)",
                        CursorPart.number("position"),
                        CursorPart.number("line"))
                .counted(total)
                .page(
                        "position desc, line desc",
                        limit,
                        (row, _) -> LedgerTable.read(row),
                        entry -> Cursor.after(entry.position(), entry.line()));
        if (page.items().isEmpty() && !isKnown(id)) {
            throw new NotFound("customer", id);
        }
        return page;
    }

    private boolean isKnown(CustomerId id) {
        return database.sql("select exists (select from deposit_account where customer_id = ?)")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }
}
