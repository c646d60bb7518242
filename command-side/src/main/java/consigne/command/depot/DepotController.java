package consigne.command.depot;

import static consigne.web.permission.Role.DISPATCHER;
import static consigne.web.permission.Role.OPERATOR;

import consigne.api.depot.DepotCommand;
import consigne.api.depot.DepotCommand.DefineDepot;
import consigne.api.depot.DepotCommand.DefineVan;
import consigne.api.depot.DepotCommand.DefineWeek;
import consigne.api.depot.DepotCommand.WithdrawVan;
import consigne.api.depot.DepotRejection.TooManyVans;
import consigne.api.depot.DepotRejection.UnknownDepot;
import consigne.api.depot.DepotRejection.UnknownVan;
import consigne.api.depot.VanId;
import consigne.api.place.Depot;
import consigne.command.depot.DepotRequest.DepotDefinition;
import consigne.command.depot.DepotRequest.Week;
import consigne.runtime.commands.Commands;
import consigne.runtime.commands.Origin;
import consigne.web.http.Answers;
import consigne.web.permission.PermittedTo;
import consigne.web.problem.RefusedBy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "depots", description = "Where stock lies and vans leave from, and the slots of every week")
class DepotController {

    private final Commands commands;

    DepotController(Commands commands) {
        this.commands = commands;
    }

    @PutMapping("/api/depots/{depot}")
    @PermittedTo(OPERATOR)
    @Operation(summary = "Defines a depot: where it is, when it is open, by which clock, and whom it serves")
    ResponseEntity<Void> defineDepot(@PathVariable Depot depot, @RequestBody DepotDefinition body, Origin origin) {
        return defined(new DefineDepot(depot, body.details()), origin);
    }

    @PutMapping("/api/depots/{depot}/week")
    @RefusedBy(UnknownDepot.class)
    @PermittedTo({OPERATOR, DISPATCHER})
    @Operation(
            summary = "Defines the slots that a depot has every week",
            description = "They make slots for all weeks to come. A slot that something was booked of, or that was"
                    + " closed or resized by itself, stays as it is.")
    ResponseEntity<Void> defineWeek(@PathVariable Depot depot, @RequestBody Week body, Origin origin) {
        return defined(new DefineWeek(depot, body.weekly()), origin);
    }

    @PutMapping("/api/depots/{depot}/vans/{van}")
    @RefusedBy({UnknownDepot.class, TooManyVans.class})
    @PermittedTo({OPERATOR, DISPATCHER})
    @Operation(summary = "Puts a van on the road, or changes it: what it holds, its shift, how far and fast it drives")
    ResponseEntity<Void> defineVan(
            @PathVariable Depot depot, @PathVariable VanId van, @RequestBody VanDefinition body, Origin origin) {
        return defined(new DefineVan(depot, van, body.details()), origin);
    }

    @DeleteMapping("/api/depots/{depot}/vans/{van}")
    @RefusedBy({UnknownDepot.class, UnknownVan.class})
    @PermittedTo({OPERATOR, DISPATCHER})
    @Operation(summary = "Takes a van off the road")
    ResponseEntity<Void> withdrawVan(@PathVariable Depot depot, @PathVariable VanId van, Origin origin) {
        return defined(new WithdrawVan(depot, van), origin);
    }

    private ResponseEntity<Void> defined(DepotCommand command, Origin origin) {
        return Answers.defined(commands.execute(command, origin).doneOrThrow());
    }
}
