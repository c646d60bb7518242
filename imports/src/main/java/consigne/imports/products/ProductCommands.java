package consigne.imports.products;

import consigne.api.Command;
import consigne.api.Event;
import consigne.api.Rejection;
import consigne.api.stock.StockCommand.CountStock;
import consigne.api.stock.StockEvent.StockCounted;
import consigne.api.stock.StockRejection.UnknownProduct;
import consigne.imports.job.ImportClaim;
import consigne.imports.job.Job;
import consigne.imports.products.rows.ProductRow;
import consigne.runtime.commands.Commands;
import consigne.runtime.commands.Origin;
import consigne.runtime.commands.Outcome;
import consigne.runtime.deciding.Decision;
import consigne.runtime.ids.Ids;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * The commands of a row: the product is defined and the stock counted, unless they stand so already. Nothing is sent
 * before it is known that nothing stands against either. The ids of commands follow from the import and from what they
 * are sent to, so that each is carried out once, however often the work is begun.
 */
final class ProductCommands {

    private final Commands commands;
    private final Clock clock;

    ProductCommands(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /** What is to be done about a command. */
    private sealed interface Need {

        /** It would change nothing. */
        record Nothing() implements Need {}

        /** It would change something. */
        record ToDo() implements Need {}

        /** This import has carried it out. */
        record Done() implements Need {}

        record Refused(Rejection rejection) implements Need {}
    }

    BookedProduct book(ImportClaim claim, ProductRow row) {
        claim.goOn();
        Command definition = row.definition(clock.instant());
        Need define = need(claim, definition);
        if (define instanceof Need.Refused(Rejection rejection)) {
            return BookedProduct.refused(row, false, rejection);
        }
        Optional<CountStock> counting = row.count();
        Need count = counting.map(it -> needOnceDefined(claim, it, define)).orElseGet(Need.Nothing::new);
        if (count instanceof Need.Refused(Rejection rejection)) {
            return BookedProduct.refused(row, define instanceof Need.Done && row.first(), rejection);
        }
        boolean defines = row.first() && !(define instanceof Need.Nothing);
        if (defines && define instanceof Need.ToDo) {
            Optional<Rejection> refused = send(claim.job(), definition, origin(claim.job(), definition));
            if (refused.isPresent()) {
                return BookedProduct.refused(row, false, refused.get());
            }
        }
        if (counting.isPresent() && count instanceof Need.ToDo) {
            Origin origin = origin(claim.job(), counting.get()).because(ProductRow.COUNTED.value());
            Optional<Rejection> refused = send(claim.job(), counting.get(), origin);
            if (refused.isPresent()) {
                return BookedProduct.refused(row, defines, refused.get());
            }
        }
        return new BookedProduct(row, defines, !(count instanceof Need.Nothing), Optional.empty());
    }

    /** A stock of a product that is still to be defined is not known yet, and there is nothing of it. */
    private Need needOnceDefined(ImportClaim claim, CountStock counting, Need define) {
        Need need = need(claim, counting);
        boolean isNew = need instanceof Need.Refused(UnknownProduct _) && define instanceof Need.ToDo;
        if (!isNew) {
            return need;
        }
        return counting.counted().isZero() ? new Need.Nothing() : new Need.ToDo();
    }

    private Need need(ImportClaim claim, Command command) {
        if (!claim.isFirst() && commands.carriedOut(idOf(claim.job(), command).toString())) {
            return new Need.Done();
        }
        return switch (commands.consider(command, origin(claim.job(), command))) {
            case Decision.Refused<?>(var rejection) -> new Need.Refused(rejection);
            case Decision.Accepted<?>(var events) ->
                events.stream().allMatch(ProductCommands::changesNothing) ? new Need.Nothing() : new Need.ToDo();
        };
    }

    private static boolean changesNothing(Event event) {
        return event instanceof StockCounted counted && counted.difference() == 0;
    }

    private Optional<Rejection> send(Job job, Command command, Origin origin) {
        return !job.dryRun() && commands.execute(command, origin) instanceof Outcome.Refused(Rejection rejection)
                ? Optional.of(rejection)
                : Optional.empty();
    }

    private static Origin origin(Job job, Command command) {
        return job.origin(idOf(job, command));
    }

    private static UUID idOf(Job job, Command command) {
        return Ids.derived(job.id().toString(), command.aggregateId());
    }
}
