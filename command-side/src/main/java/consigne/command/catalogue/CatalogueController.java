package consigne.command.catalogue;

import static consigne.api.catalogue.ContainerCommand.MOST_DEPOSIT;
import static consigne.api.catalogue.ContainerMeasures.MOST_PER_CRATE;
import static consigne.api.catalogue.Packaging.MOST_PER_UNIT;
import static consigne.api.catalogue.ProductCommand.MOST_UNIT_PRICE;
import static consigne.web.permission.Role.OPERATOR;

import consigne.api.Name;
import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.catalogue.Bulk;
import consigne.api.catalogue.CatalogueRejection.UnknownContainer;
import consigne.api.catalogue.CatalogueRejection.UnknownProduct;
import consigne.api.catalogue.CatalogueRejection.WrongCurrency;
import consigne.api.catalogue.ContainerCommand.DefineContainer;
import consigne.api.catalogue.ContainerMeasures;
import consigne.api.catalogue.ContainerType;
import consigne.api.catalogue.Ean;
import consigne.api.catalogue.Packaging;
import consigne.api.catalogue.ProductCommand.BringBackProduct;
import consigne.api.catalogue.ProductCommand.DefineProduct;
import consigne.api.catalogue.ProductCommand.WithdrawProduct;
import consigne.api.catalogue.Sku;
import consigne.api.catalogue.VatRate;
import consigne.runtime.commands.Commands;
import consigne.runtime.commands.Origin;
import consigne.web.form.Complete;
import consigne.web.form.Moment;
import consigne.web.form.Price;
import consigne.web.form.Together;
import consigne.web.http.Answers;
import consigne.web.permission.PermittedTo;
import consigne.web.problem.RefusedBy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "catalogue", description = "What the shop sells, and in which returnable glass")
class CatalogueController {

    private final Commands commands;
    private final Clock clock;

    CatalogueController(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @PutMapping("/api/containers/{type}")
    @RefusedBy(WrongCurrency.class)
    @PermittedTo(OPERATOR)
    @Operation(summary = "Defines a container type, and the deposit on one from now or from an instant on")
    ResponseEntity<Void> defineContainer(
            @PathVariable ContainerType type, @RequestBody ContainerDefinition body, Origin origin) {
        return Answers.defined(commands.execute(
                        new DefineContainer(
                                type, body.name(), body.deposit().money(), body.measures(), from(body.effectiveFrom())),
                        origin)
                .doneOrThrow());
    }

    @PutMapping("/api/products/{sku}")
    @RefusedBy({WrongCurrency.class, UnknownContainer.class})
    @PermittedTo(OPERATOR)
    @Operation(
            summary =
                    "Defines a product: its name, the glass that it comes in, and its price from now or an instant on")
    ResponseEntity<Void> defineProduct(@PathVariable Sku sku, @RequestBody ProductDefinition body, Origin origin) {
        return Answers.defined(commands.execute(
                        new DefineProduct(
                                sku,
                                body.name(),
                                body.unitPrice().money(),
                                body.vatPercent(),
                                body.packaging(),
                                body.bulk(),
                                body.ean(),
                                from(body.effectiveFrom())),
                        origin)
                .doneOrThrow());
    }

    @PutMapping("/api/products/{sku}/withdrawal")
    @RefusedBy(UnknownProduct.class)
    @PermittedTo(OPERATOR)
    @Operation(
            summary = "Withdraws a product: it is sold no longer",
            description = "Orders that hold it keep it. What is changed of it meanwhile holds when it is back.")
    ResponseEntity<Void> withdrawProduct(@PathVariable Sku sku, @RequestBody Withdrawal body, Origin origin) {
        return Answers.defined(commands.execute(
                        new WithdrawProduct(sku, body.reason()),
                        origin.because(body.reason().value()))
                .doneOrThrow());
    }

    @DeleteMapping("/api/products/{sku}/withdrawal")
    @RefusedBy(UnknownProduct.class)
    @PermittedTo(OPERATOR)
    @Operation(summary = "Brings a withdrawn product back: it is sold again")
    ResponseEntity<Void> bringBackProduct(@PathVariable Sku sku, Origin origin) {
        return Answers.defined(
                commands.execute(new BringBackProduct(sku), origin).doneOrThrow());
    }

    private Instant from(@Nullable Moment said) {
        return said == null ? clock.instant() : said.value();
    }

    /**
     * A withdrawal.
     *
     * @param reason why
     */
    @Schema(example = """
            {"reason": "Bottled too warm: batch 2611"}""")
    record Withdrawal(@NotNull Reason reason) {}

    /**
     * A container type.
     *
     * @param name what it is called
     * @param deposit the deposit on one, at most 1,000,000.00
     * @param effectiveFrom since when it holds; from now on where nothing is said
     * @param perCrate how many fit into a crate; as before where nothing is said, twelve at first
     * @param fullGrams what a full one weighs, its share of the crate included; said with {@code perCrate}
     * @param emptyGrams what an empty one weighs; said with {@code perCrate}
     */
    @Complete
    @Schema(example = """
            {"name": "Bottle of 33 cl", "deposit": {"amount": "0.20", "currency": "EUR"}}""")
    record ContainerDefinition(
            @NotNull Name name,

            @NotNull @Valid @PositiveOrZero @Max(MOST_DEPOSIT)
            Price deposit,

            @Nullable Moment effectiveFrom,
            @Min(1) @Max(MOST_PER_CRATE) @Nullable Integer perCrate,

            @Min(1) @Max(ContainerMeasures.MOST_GRAMS) @Nullable
            Integer fullGrams,

            @Min(1) @Max(ContainerMeasures.MOST_GRAMS) @Nullable
            Integer emptyGrams)
            implements Complete.Form {

        @Override
        public Map<String, String> missing() {
            Map<String, String> wrong =
                    Together.all("perCrate", perCrate, "fullGrams", fullGrams, "emptyGrams", emptyGrams);
            return wrong.isEmpty() && fullGrams != null && emptyGrams != null && emptyGrams > fullGrams
                    ? Map.of("emptyGrams", "must not be more than fullGrams")
                    : wrong;
        }

        @Nullable
        ContainerMeasures measures() {
            return perCrate == null || fullGrams == null || emptyGrams == null
                    ? null
                    : new ContainerMeasures(perCrate, fullGrams, emptyGrams);
        }
    }

    /**
     * A product.
     *
     * @param name what it is called
     * @param unitPrice what a customer pays for one, tax included, deposit not; at most 1,000,000,000.00
     * @param vatPercent the tax inside the price, in percent; a number, or one in quotes
     * @param container the returnable glass that it comes in, if any
     * @param containersPerUnit how many of it come with one unit; one where nothing is said
     * @param ean what the trade knows it by: the digits of its bar code
     * @param grams what one weighs, where it comes in no returnable glass; a kilogram where nothing is said
     * @param millilitres how much room one takes, said with {@code grams}; a litre where nothing is said
     * @param effectiveFrom since when the price and its tax hold; from now on where nothing is said. All else holds at
     *     once
     */
    @Complete
    @Schema(example = """
            {"name": "Cola 33 cl", "unitPrice": {"amount": "1.95", "currency": "EUR"}, "vatPercent": 5.5,
             "container": "bottle-33", "containersPerUnit": 1}""")
    record ProductDefinition(
            @NotNull Name name,

            @NotNull @Valid @PositiveOrZero @Max(MOST_UNIT_PRICE)
            Price unitPrice,

            @NotNull VatRate vatPercent,
            @Nullable ContainerType container,
            @Min(1) @Max(MOST_PER_UNIT) @Nullable Quantity containersPerUnit,
            @Nullable Ean ean,
            @Min(1) @Max(Bulk.MOST_GRAMS) @Nullable Integer grams,
            @Min(1) @Max(Bulk.MOST_MILLILITRES) @Nullable Integer millilitres,
            @Nullable Moment effectiveFrom)
            implements Complete.Form {

        @Override
        public Map<String, String> missing() {
            return container == null && containersPerUnit != null
                    ? Map.of("containersPerUnit", "must not be given without a container")
                    : Together.all("grams", grams, "millilitres", millilitres);
        }

        @Nullable
        Bulk bulk() {
            return grams == null || millilitres == null ? null : new Bulk(grams, millilitres);
        }

        @Nullable
        Packaging packaging() {
            return container == null
                    ? null
                    : new Packaging(container, containersPerUnit == null ? new Quantity(1) : containersPerUnit);
        }
    }
}
