package consigne.command.quote;

import static consigne.api.order.OrderCommand.MOST_LINES;
import static consigne.web.permission.Role.CUSTOMER;
import static consigne.web.permission.Role.SHOP;
import static consigne.web.permission.Role.SUPPORT;

import consigne.api.CustomerId;
import consigne.api.order.OrderRejection.TotalTooHigh;
import consigne.api.order.OrderRejection.UnknownProduct;
import consigne.api.order.view.QuoteView;
import consigne.api.place.Depot;
import consigne.command.catalogue.Catalogue;
import consigne.command.deposit.Accounts;
import consigne.command.order.Priced;
import consigne.command.order.WantedLine;
import consigne.command.stock.Shelf;
import consigne.runtime.commands.CommandRefused;
import consigne.web.access.Reach;
import consigne.web.form.Distinct;
import consigne.web.permission.Own;
import consigne.web.permission.PermittedTo;
import consigne.web.problem.RefusedBy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "orders")
class QuoteController {

    private final Catalogue catalogue;
    private final Quotes quotes;
    private final Clock clock;

    QuoteController(Catalogue catalogue, Shelf shelf, Accounts accounts, Clock clock) {
        this.catalogue = catalogue;
        this.quotes = new Quotes(shelf, accounts);
        this.clock = clock;
    }

    @PostMapping("/api/quotes")
    @RefusedBy({UnknownProduct.class, TotalTooHigh.class})
    @PermittedTo(
            value = {CUSTOMER, SHOP, SUPPORT},
            own = Own.STATED)
    @Operation(
            summary = "Says what an order would come to if it were placed now, and what of it is not to be had",
            description = "Nothing is reserved, and nothing stored. It is refused as the order would be.")
    QuoteView quote(@RequestBody QuoteRequest body, Reach reach) {
        reach.include(body.customerId());
        Instant now = clock.instant();
        return switch (Priced.of(WantedLine.requested(body.lines()), skus -> catalogue.offers(skus, now, now))) {
            case Priced.Refused(var why) -> throw new CommandRefused(why);
            case Priced.Lines(var lines) ->
                quotes.of(body.customerId(), body.depot() == null ? Depot.MAIN : body.depot(), lines, now);
        };
    }

    /**
     * What somebody may order.
     *
     * @param customerId whose credit would be used
     * @param depot where it would be picked; {@code main} where none is named
     * @param lines each product once
     */
    @Schema(example = """
            {"customerId": "anna", "lines": [{"sku": "3264065480321", "quantity": 6}]}""")
    record QuoteRequest(
            @NotNull CustomerId customerId,
            @Nullable Depot depot,

            @NotNull @Size(min = 1, max = MOST_LINES) @Distinct
            List<@NotNull @Valid WantedLine> lines) {}
}
