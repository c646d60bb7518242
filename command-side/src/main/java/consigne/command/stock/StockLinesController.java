package consigne.command.stock;

import static consigne.web.permission.Role.SUPPORT;
import static consigne.web.permission.Role.WAREHOUSE;

import consigne.api.stock.StockCommand;
import consigne.command.stock.LinesAnswered.LineAnswered;
import consigne.command.stock.StockLines.ManyCounts;
import consigne.command.stock.StockLines.ManyReceipts;
import consigne.runtime.commands.Commands;
import consigne.runtime.commands.Lanes;
import consigne.runtime.commands.Origin;
import consigne.runtime.commands.Outcome;
import consigne.runtime.ids.Ids;
import consigne.web.http.Answers;
import consigne.web.permission.PermittedTo;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Many lines in one request. Each stock decides by itself, so a line is taken or not by itself; the ids of their
 * commands follow from that of the request, so that none is taken twice by a request that is sent again with its key.
 */
@RestController
@Tag(name = "stock")
class StockLinesController {

    private final Commands commands;

    StockLinesController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/api/stock/receipts")
    @PermittedTo(WAREHOUSE)
    @Operation(
            summary = "Takes goods of many products in, line by line",
            description = "A line is taken, or refused by `unknown-product` or `too-much-on-hand`, whatever becomes of"
                    + " the others. Sent again with its `Idempotency-Key`, no line is taken twice.")
    ResponseEntity<LinesAnswered> receiveManyProducts(@RequestBody ManyReceipts body, Origin origin) {
        return answer(
                body.commands(),
                command -> body.isOnlyOne()
                        ? StockController.onlyOne(command, origin)
                        : ofLine(command, "receipt", origin));
    }

    @PostMapping("/api/stock/counts")
    @PermittedTo({WAREHOUSE, SUPPORT})
    @Operation(
            summary = "Says how many of many products were counted, line by line",
            description = "A line is taken, or refused by `unknown-product`, `too-much-on-hand` or"
                    + " `count-below-reserved`, whatever becomes of the others. Sent again with its `Idempotency-Key`,"
                    + " no line is taken twice.")
    ResponseEntity<LinesAnswered> countManyProducts(@RequestBody ManyCounts body, Origin origin) {
        Origin told = origin.because(body.reason().value());
        return answer(body.commands(), command -> ofLine(command, "count", told));
    }

    private static Origin ofLine(StockCommand command, String what, Origin origin) {
        return origin.once(
                Ids.derived(origin.commandId(), what + " " + command.stockId()).toString());
    }

    private <C extends StockCommand> ResponseEntity<LinesAnswered> answer(List<C> lines, Function<C, Origin> origins) {
        List<Outcome> outcomes;
        try (Lanes lanes = new Lanes()) {
            outcomes = lanes.all(lines.stream()
                    .<Callable<Outcome>>map(command -> () -> commands.execute(command, origins.apply(command)))
                    .toList());
        }
        List<LineAnswered> answered = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            var sku = lines.get(i).stockId().sku();
            answered.add(
                    switch (outcomes.get(i)) {
                        case Outcome.Done _ -> LineAnswered.taken(sku);
                        case Outcome.Refused(var rejection) -> LineAnswered.refused(sku, rejection);
                    });
        }
        return answered(LinesAnswered.of(answered), outcomes);
    }

    /** Where nothing was taken, there is nothing to wait for. */
    private static ResponseEntity<LinesAnswered> answered(LinesAnswered body, List<Outcome> outcomes) {
        OptionalLong newest = outcomes.stream()
                .filter(Outcome.Done.class::isInstance)
                .mapToLong(Outcome::positionOrThrow)
                .max();
        return newest.isPresent() ? Answers.done(newest.getAsLong(), body) : ResponseEntity.ok(body);
    }
}
