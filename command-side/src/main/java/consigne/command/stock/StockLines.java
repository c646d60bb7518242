package consigne.command.stock;

import static consigne.api.stock.StockCommand.MOST_COUNTED;
import static consigne.api.stock.StockCommand.MOST_IN_A_RECEIPT;

import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.Reference;
import consigne.api.catalogue.Sku;
import consigne.api.place.Depot;
import consigne.api.stock.StockCommand.CountStock;
import consigne.api.stock.StockCommand.ReceiveStock;
import consigne.api.stock.StockId;
import consigne.web.form.Distinct;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said at once of the stock of many products in one depot. */
final class StockLines {

    private static final int MOST_LINES = 500;

    private StockLines() {}

    /**
     * A delivery of many products.
     *
     * @param depot where; {@code main} where none is named
     * @param reference what the books call it, such as a delivery note
     * @param referenceIsUnique whether the reference stands for one receipt of each product in the depot: the first one
     *     counts, and whatever comes under it later is the same; where nothing is said, it may stand for many
     * @param lines what came, each product once
     */
    @Schema(example = """
            {"reference": "Delivery note 4711",
             "lines": [{"sku": "3264065480321", "quantity": 240}, {"sku": "3244851001305", "quantity": 96}]}""")
    record ManyReceipts(
            @Nullable Depot depot,
            @NotNull Reference reference,
            @Nullable Boolean referenceIsUnique,

            @NotNull @Size(min = 1, max = MOST_LINES) @Distinct
            List<@NotNull @Valid ReceivedLine> lines) {

        boolean isOnlyOne() {
            return Boolean.TRUE.equals(referenceIsUnique);
        }

        List<ReceiveStock> commands() {
            return lines.stream()
                    .map(line -> new ReceiveStock(in(depot, line.sku), line.quantity, reference))
                    .toList();
        }
    }

    /**
     * Units of a product that came in.
     *
     * @param sku what came
     * @param quantity how many units
     */
    record ReceivedLine(
            @NotNull Sku sku,
            @NotNull @Min(1) @Max(MOST_IN_A_RECEIPT) Quantity quantity) implements Distinct.Element {

        @Override
        public @Nullable Object about() {
            return sku;
        }
    }

    /**
     * A count of many products.
     *
     * @param depot where; {@code main} where none is named
     * @param reason why they were counted, in somebody's own words
     * @param lines what was counted, each product once
     */
    @Schema(example = """
            {"reason": "Monthly count",
             "lines": [{"sku": "3264065480321", "counted": 238}, {"sku": "3244851001305", "counted": 96}]}""")
    record ManyCounts(
            @Nullable Depot depot,
            @NotNull Reason reason,

            @NotNull @Size(min = 1, max = MOST_LINES) @Distinct
            List<@NotNull @Valid CountedLine> lines) {

        List<CountStock> commands() {
            return lines.stream()
                    .map(line -> new CountStock(in(depot, line.sku), line.counted, reason))
                    .toList();
        }
    }

    /**
     * A product that was counted.
     *
     * @param sku what was counted
     * @param counted how many units were there
     */
    record CountedLine(
            @NotNull Sku sku, @NotNull @Max(MOST_COUNTED) Quantity counted) implements Distinct.Element {

        @Override
        public @Nullable Object about() {
            return sku;
        }
    }

    private static StockId in(@Nullable Depot depot, Sku sku) {
        return new StockId(depot == null ? Depot.MAIN : depot, sku);
    }
}
