package consigne.command.stock;

import static consigne.web.permission.Role.SUPPORT;
import static consigne.web.permission.Role.WAREHOUSE;

import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.Reference;
import consigne.api.catalogue.Sku;
import consigne.api.place.Depot;
import consigne.api.stock.StockCommand;
import consigne.api.stock.StockCommand.CountStock;
import consigne.api.stock.StockCommand.ReceiveStock;
import consigne.api.stock.StockCommand.WriteOffBreakage;
import consigne.api.stock.StockId;
import consigne.api.stock.StockRejection.CountBelowReserved;
import consigne.api.stock.StockRejection.MoreBrokenThanAvailable;
import consigne.api.stock.StockRejection.TooMuchOnHand;
import consigne.api.stock.StockRejection.UnknownProduct;
import consigne.runtime.commands.Commands;
import consigne.runtime.commands.Origin;
import consigne.runtime.ids.Ids;
import consigne.web.http.Answers;
import consigne.web.permission.PermittedTo;
import consigne.web.problem.RefusedBy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "stock", description = "What is on hand in the depots, and what of it is reserved")
class StockController {

    private final Commands commands;

    StockController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/api/stock/{sku}/receipts")
    @RefusedBy({UnknownProduct.class, TooMuchOnHand.class})
    @PermittedTo(WAREHOUSE)
    @Operation(summary = "Takes goods in")
    ResponseEntity<Void> receiveStock(@PathVariable Sku sku, @RequestBody Receipt body, Origin origin) {
        ReceiveStock command = new ReceiveStock(in(body.depot(), sku), body.quantity(), body.reference());
        return Answers.done(commands.execute(command, body.isOnlyOne() ? onlyOne(command, origin) : origin)
                .positionOrThrow());
    }

    /** The reference names the command, so that the next one under it has been carried out already. */
    static Origin onlyOne(ReceiveStock command, Origin origin) {
        return origin.once(Ids.derived(command.aggregateId(), "receipt " + command.reference())
                .toString());
    }

    @PostMapping("/api/stock/{sku}/counts")
    @RefusedBy({UnknownProduct.class, TooMuchOnHand.class, CountBelowReserved.class})
    @PermittedTo({WAREHOUSE, SUPPORT})
    @Operation(summary = "Says how many were counted on the shelf, and why they were")
    ResponseEntity<Void> countStock(@PathVariable Sku sku, @RequestBody Count body, Origin origin) {
        return Answers.done(commands.execute(
                        new CountStock(in(body.depot(), sku), body.counted(), body.reason()),
                        origin.because(body.reason().value()))
                .positionOrThrow());
    }

    @PostMapping("/api/stock/{sku}/write-offs")
    @RefusedBy(MoreBrokenThanAvailable.class)
    @PermittedTo(WAREHOUSE)
    @Operation(summary = "Writes off what broke on the shelf, or was lost there, with a reason")
    ResponseEntity<Void> writeOffBreakage(@PathVariable Sku sku, @RequestBody Breakage body, Origin origin) {
        return Answers.done(commands.execute(
                        new WriteOffBreakage(in(body.depot(), sku), body.quantity(), body.reason()),
                        origin.because(body.reason().value()))
                .positionOrThrow());
    }

    private static StockId in(@Nullable Depot depot, Sku sku) {
        return new StockId(depot == null ? Depot.MAIN : depot, sku);
    }

    /**
     * Goods that came in.
     *
     * @param quantity how many units
     * @param reference what the books call it, such as a delivery note
     * @param depot where; {@code main} where none is named
     * @param referenceIsUnique whether the reference stands for one receipt of the product in the depot: the first one
     *     counts, and whatever comes under it later is the same; where nothing is said, it may stand for many
     */
    @Schema(example = """
            {"quantity": 240, "reference": "Delivery note 4711"}""")
    record Receipt(
            @NotNull @Min(1) @Max(StockCommand.MOST_IN_A_RECEIPT)
            Quantity quantity,

            @NotNull Reference reference,
            @Nullable Depot depot,
            @Nullable Boolean referenceIsUnique) {

        boolean isOnlyOne() {
            return Boolean.TRUE.equals(referenceIsUnique);
        }
    }

    /**
     * What broke.
     *
     * @param quantity how many units
     * @param reason how it came, in somebody's own words
     * @param depot where; {@code main} where none is named
     */
    @Schema(example = """
            {"quantity": 2, "reason": "A crate fell"}""")
    record Breakage(
            @NotNull @Min(1) @Max(StockCommand.MOST_IN_A_RECEIPT)
            Quantity quantity,

            @NotNull Reason reason,
            @Nullable Depot depot) {}

    /**
     * A count of the shelf.
     *
     * @param counted how many units were there
     * @param reason why they were counted, in somebody's own words
     * @param depot where; {@code main} where none is named
     */
    @Schema(example = """
            {"counted": 238, "reason": "Monthly count"}""")
    record Count(
            @NotNull @Max(StockCommand.MOST_COUNTED) Quantity counted,
            @NotNull Reason reason,
            @Nullable Depot depot) {}
}
