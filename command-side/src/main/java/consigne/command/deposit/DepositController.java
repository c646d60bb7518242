package consigne.command.deposit;

import static consigne.api.Quantity.MOST_IN_A_LINE;
import static consigne.api.deposit.Empties.MOST_KINDS;
import static consigne.web.permission.Role.DRIVER;
import static consigne.web.permission.Role.SHOP;
import static consigne.web.permission.Role.SUPPORT;
import static consigne.web.permission.Role.WAREHOUSE;

import consigne.api.CustomerId;
import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.Reference;
import consigne.api.catalogue.CatalogueRejection.WrongCurrency;
import consigne.api.catalogue.ContainerType;
import consigne.api.deposit.DepositAccountId;
import consigne.api.deposit.DepositCommand;
import consigne.api.deposit.DepositCommand.CorrectReturn;
import consigne.api.deposit.DepositCommand.GrantCredit;
import consigne.api.deposit.DepositCommand.PayOutCredit;
import consigne.api.deposit.DepositCommand.ReturnEmpties;
import consigne.api.deposit.DepositCommand.WriteOffContainers;
import consigne.api.deposit.DepositRejection.NotEnoughCredit;
import consigne.api.deposit.DepositRejection.NotHeld;
import consigne.api.deposit.DepositRejection.NotReturned;
import consigne.api.deposit.DepositRejection.UnknownContainer;
import consigne.runtime.commands.Commands;
import consigne.runtime.commands.Origin;
import consigne.vault.customer.Notes;
import consigne.web.form.Distinct;
import consigne.web.form.Price;
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
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "deposit", description = "The returnable glass that customers hold, and the money that stands for it")
class DepositController {

    private final Commands commands;
    private final Notes notes;
    private final Clock clock;

    DepositController(Commands commands, Notes notes, Clock clock) {
        this.commands = commands;
        this.notes = notes;
        this.clock = clock;
    }

    @PostMapping("/api/customers/{id}/empties")
    @RefusedBy(UnknownContainer.class)
    @PermittedTo({SHOP, WAREHOUSE, DRIVER})
    @Operation(summary = "Takes empties back at a depot; their deposit becomes the customer's credit")
    ResponseEntity<Void> takeBack(@PathVariable CustomerId id, @RequestBody Return body, Origin origin) {
        return done(
                new ReturnEmpties(account(id), BroughtBack.empties(body.empties()), body.reference(), clock.instant()),
                origin);
    }

    @PostMapping("/api/customers/{id}/deposit/payouts")
    @RefusedBy(NotEnoughCredit.class)
    @PermittedTo(SHOP)
    @Operation(summary = "Pays credit out, all of it where no amount is given")
    ResponseEntity<Void> payOut(@PathVariable CustomerId id, @RequestBody Payout body, Origin origin) {
        return done(new PayOutCredit(account(id), Price.moneyOf(body.amount()), body.reference()), origin);
    }

    @PostMapping("/api/customers/{id}/deposit/credits")
    @RefusedBy(WrongCurrency.class)
    @PermittedTo(SUPPORT)
    @Operation(summary = "Gives the customer credit for goodwill, with a reason")
    ResponseEntity<Void> grant(@PathVariable CustomerId id, @RequestBody Goodwill body, Origin origin) {
        return done(
                id,
                body.reason(),
                note -> new GrantCredit(account(id), body.amount().money(), note),
                origin);
    }

    @PostMapping("/api/customers/{id}/deposit/write-offs")
    @RefusedBy(NotHeld.class)
    @PermittedTo(SUPPORT)
    @Operation(summary = "Gives up containers that the customer will not bring back")
    ResponseEntity<Void> writeOffContainers(@PathVariable CustomerId id, @RequestBody WriteOff body, Origin origin) {
        return done(
                id,
                body.reason(),
                note -> new WriteOffContainers(account(id), body.container(), body.quantity(), note),
                origin);
    }

    @PostMapping("/api/customers/{id}/empties/corrections")
    @RefusedBy({NotReturned.class, NotEnoughCredit.class, UnknownContainer.class})
    @PermittedTo(SUPPORT)
    @Operation(
            summary = "Corrects a count of empties that came back of late",
            description = "What was written then stays: what was counted too much is undone, the latest first; what was"
                    + " counted too little comes back as any other empties do.")
    ResponseEntity<Void> correct(@PathVariable CustomerId id, @RequestBody Miscount body, Origin origin) {
        return done(
                id,
                body.reason(),
                note -> new CorrectReturn(
                        account(id), body.container(), body.booked(), body.counted(), note, clock.instant()),
                origin);
    }

    private ResponseEntity<Void> done(
            CustomerId about, Reason words, Function<Reason, DepositCommand> command, Origin origin) {
        return notes.forCommand(about, kept -> {
            Reason note = kept.apply(words);
            return done(command.apply(note), origin.because(note.value()));
        });
    }

    private ResponseEntity<Void> done(DepositCommand command, Origin origin) {
        return Answers.done(commands.execute(command, origin).positionOrThrow());
    }

    private static DepositAccountId account(CustomerId customer) {
        return new DepositAccountId(customer);
    }

    /**
     * Empties that come back at a depot.
     *
     * @param empties each kind once
     * @param reference what the shop's books call it
     */
    @Schema(example = """
            {"empties": [{"container": "bottle-33", "quantity": 12}], "reference": "Till 3"}""")
    record Return(
            @NotNull @Size(min = 1, max = MOST_KINDS) @Distinct
            List<@NotNull @Valid BroughtBack> empties,

            @Nullable Reference reference) {}

    /**
     * Credit to be paid out.
     *
     * @param amount how much; all of it where nothing is said
     * @param reference what the shop's books call it
     */
    @Schema(example = """
            {"amount": {"amount": "2.40", "currency": "EUR"}, "reference": "Till 3"}""")
    record Payout(
            @Valid @Positive @Nullable Price amount,
            @NotNull Reference reference) {}

    /**
     * Credit for goodwill.
     *
     * @param amount how much, at most 1,000.00
     * @param reason why, in somebody's own words
     */
    @Schema(example = """
            {"amount": {"amount": "5.00", "currency": "EUR"}, "reason": "The driver came late"}""")
    record Goodwill(
            @NotNull @Valid @Positive @Max(DepositCommand.MOST_GOODWILL)
            Price amount,

            @NotNull Reason reason) {}

    /**
     * Containers that will not come back.
     *
     * @param container which kind
     * @param quantity how many
     * @param reason why, in somebody's own words
     */
    @Schema(example = """
            {"container": "bottle-33", "quantity": 2, "reason": "Customer moved away"}""")
    record WriteOff(
            @NotNull ContainerType container,
            @NotNull @Min(1) @Max(MOST_IN_A_LINE) Quantity quantity,
            @NotNull Reason reason) {}

    /**
     * Empties that were miscounted.
     *
     * @param container which kind
     * @param booked how many were counted
     * @param counted how many there were
     * @param reason why that is known, in somebody's own words
     */
    @Schema(example = """
            {"container": "bottle-33", "booked": 14, "counted": 12, "reason": "Counted again at the depot"}""")
    record Miscount(
            @NotNull ContainerType container,
            @NotNull @Min(0) @Max(MOST_IN_A_LINE) Quantity booked,
            @NotNull @Min(0) @Max(MOST_IN_A_LINE) Quantity counted,
            @NotNull Reason reason) {}
}
