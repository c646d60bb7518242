package consigne.command.deposit;

import consigne.api.CustomerId;
import consigne.api.Form;
import consigne.api.Money;
import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.Reference;
import consigne.api.catalogue.ContainerType;
import consigne.api.deposit.DepositAccountId;
import consigne.api.deposit.DepositCommand;
import consigne.api.deposit.DepositCommand.PayOutCredit;
import consigne.api.deposit.DepositCommand.ReturnEmpties;
import consigne.api.deposit.DepositCommand.WriteOffContainers;
import consigne.api.deposit.Empties;
import consigne.runtime.deciding.Commands;
import consigne.runtime.deciding.Origin;
import consigne.web.http.Answers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
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
    private final Clock clock;

    DepositController(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @PostMapping("/api/customers/{id}/empties")
    @Operation(summary = "Takes empties back at a depot; their deposit becomes the customer's credit")
    ResponseEntity<Void> takeBack(@PathVariable CustomerId id, @RequestBody Return body, Origin origin) {
        return done(new ReturnEmpties(account(id), body.empties(), body.reference(), clock.instant()), origin);
    }

    @PostMapping("/api/customers/{id}/deposit/payouts")
    @Operation(summary = "Pays credit out, all of it where no amount is given")
    ResponseEntity<Void> payOut(@PathVariable CustomerId id, @RequestBody Payout body, Origin origin) {
        return done(new PayOutCredit(account(id), body.amount(), body.reference()), origin);
    }

    @PostMapping("/api/customers/{id}/deposit/write-offs")
    @Operation(summary = "Gives up containers that the customer will not bring back")
    ResponseEntity<Void> writeOff(@PathVariable CustomerId id, @RequestBody WriteOff body, Origin origin) {
        return done(
                new WriteOffContainers(account(id), body.container(), body.quantity(), body.reason()),
                origin.because(body.reason().value()));
    }

    private ResponseEntity<Void> done(DepositCommand command, Origin origin) {
        return Answers.done(commands.execute(command, origin).positionOrThrow());
    }

    private static DepositAccountId account(CustomerId customer) {
        return new DepositAccountId(customer);
    }

    @Schema(example = """
            {"empties": [{"container": "bottle-33", "quantity": 12}], "reference": "Till 3"}""")
    record Return(List<Empties> empties, @Nullable Reference reference) {
        Return {
            empties = Form.some("empties", empties, 100);
        }
    }

    @Schema(example = """
            {"amount": {"amount": "2.40", "currency": "EUR"}, "reference": "Till 3"}""")
    record Payout(@Nullable Money amount, Reference reference) {
        Payout {
            Form.required("reference", reference);
        }
    }

    @Schema(example = """
            {"container": "bottle-33", "quantity": 2, "reason": "Customer moved away"}""")
    record WriteOff(ContainerType container, Quantity quantity, Reason reason) {
        WriteOff {
            Form.required("container", container);
            Form.required("quantity", quantity);
            Form.required("reason", reason);
        }
    }
}
