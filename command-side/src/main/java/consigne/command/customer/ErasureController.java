package consigne.command.customer;

import static consigne.web.permission.Role.OPERATOR;
import static consigne.web.permission.Role.SUPPORT;

import consigne.api.CustomerId;
import consigne.api.Money;
import consigne.api.customer.erasure.CustomerAffairs;
import consigne.api.customer.erasure.CustomerAffairs.Affairs;
import consigne.api.customer.erasure.CustomerCommand.EraseCustomer;
import consigne.api.customer.erasure.CustomerRejection.MoneyOwed;
import consigne.api.customer.erasure.CustomerRejection.OrdersOpen;
import consigne.api.customer.erasure.ErasureCertificate;
import consigne.api.customer.erasure.ErasureReason;
import consigne.runtime.commands.CommandJournal;
import consigne.runtime.commands.CommandRefused;
import consigne.runtime.commands.Commands;
import consigne.runtime.commands.Origin;
import consigne.vault.customer.CustomerVault;
import consigne.web.permission.PermittedTo;
import consigne.web.problem.NotFound;
import consigne.web.problem.PreconditionFailed;
import consigne.web.problem.RefusedBy;
import consigne.web.problem.Unavailable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "customers")
class ErasureController {

    private final CustomerVault customers;
    private final ObjectProvider<CustomerAffairs> affairs;
    private final Commands commands;
    private final CommandJournal journal;
    private final Erasures erasures;

    ErasureController(
            CustomerVault customers,
            ObjectProvider<CustomerAffairs> affairs,
            Commands commands,
            CommandJournal journal,
            Erasures erasures) {
        this.customers = customers;
        this.affairs = affairs;
        this.commands = commands;
        this.journal = journal;
        this.erasures = erasures;
    }

    @DeleteMapping("/api/customers/{id}/personal-data")
    @RefusedBy({OrdersOpen.class, MoneyOwed.class})
    @PermittedTo(SUPPORT)
    @Operation(
            summary = "Erases who a customer is, for good, and answers the certificate",
            description = "The customer's key is destroyed, and nobody can read any more what it has encrypted; backups"
                    + " from before can be read until they, or the master key of then, are gone. Orders, ledger and sums"
                    + " stay. Refused while an order is open or credit is left.")
    ErasureCertificate erase(
            @PathVariable CustomerId id,
            @Parameter(description = "on which ground, by Article 17(1) of the GDPR") @RequestParam
                    ErasureReason reason,
            Origin origin) {
        if (origin.expectedVersion() != null) {
            throw new PreconditionFailed("What is erased is erased whole, at whatever version it is.");
        }
        if (erasures.find(id).isEmpty()) {
            Affairs affairs = affairs().of(id, journal.headPosition());
            insistOnNothingOpen(id, affairs);
            insistOnSomebody(id, affairs);
            long erased = customers.forget(id);
            commands.execute(new EraseCustomer(id, reason, erased, affairs.plainEvents()), origin)
                    .positionOrThrow();
        }
        return certificate(id);
    }

    @GetMapping("/api/customers/{id}/erasure")
    @PermittedTo({SUPPORT, OPERATOR})
    @Operation(summary = "Shows the certificate that a customer's personal data was erased")
    ErasureCertificate certificate(@PathVariable CustomerId id) {
        return erasures.find(id).orElseThrow(() -> new NotFound("erasure of the customer", id));
    }

    /** A process that decides alone does not know what is going on with customers. */
    private CustomerAffairs affairs() {
        return Optional.ofNullable(affairs.getIfAvailable())
                .orElseThrow(() -> new Unavailable(
                        "What is going on with the customer is not known in this process.", Duration.ofMinutes(1)));
    }

    private void insistOnSomebody(CustomerId id, Affairs affairs) {
        if (!customers.knows(id) && !affairs.known()) {
            throw new NotFound("customer", id);
        }
    }

    private static void insistOnNothingOpen(CustomerId id, Affairs affairs) {
        if (!affairs.openOrders().isEmpty()) {
            throw new CommandRefused(new OrdersOpen(id, affairs.openOrders()));
        }
        Money owed = affairs.owed();
        if (owed != null) {
            throw new CommandRefused(new MoneyOwed(id, owed));
        }
    }
}
