package consigne.query.deposit;

import static consigne.web.permission.Role.OPERATOR;
import static consigne.web.permission.Role.SUPPORT;

import consigne.api.CustomerId;
import consigne.api.Page;
import consigne.api.deposit.DepositAccountView;
import consigne.api.history.Explanation;
import consigne.api.history.HistoryChanges;
import consigne.api.history.HistoryStep;
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
@Tag(name = "deposit")
class AccountRetrospectController {

    private static final String EXAMPLE = "anna";

    private final Retrospect<CustomerId, DepositAccountView> accounts;

    AccountRetrospectController(Retrospect<CustomerId, DepositAccountView> accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/api/customers/{id}/deposit/changes")
    @PermittedTo({SUPPORT, OPERATOR})
    @Operation(summary = "Tells in what a deposit account differs from what it was, and by which events")
    HistoryChanges changesOfAccount(
            @Parameter(example = EXAMPLE) @PathVariable CustomerId id,
            @Parameter(description = Retrospect.FROM) @RequestParam @Nullable Mark from,
            @Parameter(description = Retrospect.TO) @RequestParam @Nullable Mark to) {
        return accounts.changes(id, from, to);
    }

    @GetMapping("/api/customers/{id}/deposit/steps")
    @PermittedTo({SUPPORT, OPERATOR})
    @Operation(summary = "Goes through a deposit account event by event: what each changed, and how it stood after it")
    Page<HistoryStep> stepsOfAccount(
            @Parameter(example = EXAMPLE) @PathVariable CustomerId id,
            @RequestParam @Nullable Cursor cursor,
            @RequestParam(defaultValue = Limit.USUAL) Limit limit) {
        return accounts.steps(id, cursor, limit);
    }

    @GetMapping("/api/customers/{id}/deposit/why")
    @PermittedTo({SUPPORT, OPERATOR})
    @Operation(
            summary = "Tells why a field of a deposit account says what it says",
            description = "By the rule that computes it, with its numbers, and by the events that gave it its value.")
    Explanation whyAccount(
            @Parameter(example = EXAMPLE) @PathVariable CustomerId id,
            @Parameter(description = Retrospect.FIELD, example = "credit") @RequestParam String field,
            @Parameter(description = AsOf.MARK) @RequestParam @Nullable Mark asOf) {
        return accounts.why(id, field, asOf);
    }
}
