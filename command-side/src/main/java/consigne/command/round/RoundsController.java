package consigne.command.round;

import static consigne.web.permission.Role.DISPATCHER;

import consigne.api.OrderId;
import consigne.api.Reason;
import consigne.api.place.Depot;
import consigne.api.round.RoundId;
import consigne.api.round.RoundsCommand;
import consigne.api.round.RoundsCommand.MoveStop;
import consigne.api.round.RoundsCommand.PinStop;
import consigne.api.round.RoundsCommand.RequestRounds;
import consigne.api.round.RoundsCommand.StopSearch;
import consigne.api.round.RoundsCommand.TakeVanOff;
import consigne.api.round.RoundsCommand.UnpinStop;
import consigne.api.round.RoundsRejection.NoRounds;
import consigne.api.round.RoundsRejection.NotAmongTheVans;
import consigne.api.round.RoundsRejection.StillSearching;
import consigne.api.round.RoundsRejection.StopDoesNotFit;
import consigne.api.round.RoundsRejection.UnknownStop;
import consigne.api.round.SearchAttempts;
import consigne.api.round.SearchSeconds;
import consigne.api.round.SearchSeed;
import consigne.api.slot.SlotId;
import consigne.api.slot.SlotRejection.UnknownSlot;
import consigne.runtime.commands.CommandRefused;
import consigne.runtime.commands.Commands;
import consigne.runtime.commands.Origin;
import consigne.web.http.Answers;
import consigne.web.permission.PermittedTo;
import consigne.web.problem.RefusedBy;
import consigne.web.trial.Tryable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "rounds", description = "Which van visits which orders of a slot, in which order, and why")
class RoundsController {

    private static final String SLOT = "which slot of the depot";

    private final Commands commands;
    private final RoundsProperties properties;

    RoundsController(Commands commands, RoundsProperties properties) {
        this.commands = commands;
        this.properties = properties;
    }

    @PostMapping("/api/depots/{depot}/rounds")
    @RefusedBy(UnknownSlot.class)
    @PermittedTo(DISPATCHER)
    @Operation(
            summary = "Has rounds searched for the orders of a slot",
            description = "It happens by itself at the cut-off. The search goes on beside the shop, tells what it has"
                    + " found so far, and plans the best in the end; a search that goes on is given up for the new"
                    + " one. A stop stays with the van that it was planned for unless another saves much, and a"
                    + " pinned one in any case.")
    ResponseEntity<Void> requestRounds(
            @PathVariable Depot depot,
            @Parameter(description = SLOT) @RequestParam SlotId slot,
            @Parameter(description = "for how long at most; as the shop usually does where nothing is said")
                    @RequestParam
                    @Nullable
                    SearchSeconds seconds,
            @Parameter(description = "after how many attempts it ends; none where time alone ends it")
                    @RequestParam
                    @Nullable
                    SearchAttempts attempts,
            @Parameter(description = "of its dice: as many attempts with the same seed find the same")
                    @RequestParam
                    @Nullable
                    SearchSeed seed,
            Origin origin) {
        return defined(new RequestRounds(of(depot, slot), properties.effort(seconds, attempts, seed)), origin);
    }

    @DeleteMapping("/api/depots/{depot}/rounds/search")
    @RefusedBy({UnknownSlot.class, NoRounds.class})
    @PermittedTo(DISPATCHER)
    @Operation(summary = "Ends a search for rounds: the best that it has found by then is planned")
    ResponseEntity<Void> stopSearch(
            @PathVariable Depot depot, @Parameter(description = SLOT) @RequestParam SlotId slot, Origin origin) {
        return defined(new StopSearch(of(depot, slot)), origin);
    }

    @PutMapping("/api/rounds/{round}/stops/{order}")
    @Tryable
    @RefusedBy({NoRounds.class, UnknownStop.class, NotAmongTheVans.class, StillSearching.class, StopDoesNotFit.class})
    @PermittedTo(DISPATCHER)
    @Operation(
            summary = "Moves a stop to a round, or to another place on it, and pins it there",
            description = "It is checked as every plan is: windows, load, shift and range. How much further all vans"
                    + " drive then is told by a trial as well.")
    ResponseEntity<Void> moveStop(
            @PathVariable RoundId round, @PathVariable OrderId order, @RequestBody Place body, Origin origin) {
        return defined(new MoveStop(round.slot(), order, round.van(), body.position()), origin);
    }

    @PutMapping("/api/rounds/{round}/pins/{order}")
    @RefusedBy({NoRounds.class, UnknownStop.class})
    @PermittedTo(DISPATCHER)
    @Operation(summary = "Pins a stop to the van that visits it, however often rounds are searched")
    ResponseEntity<Void> pinStop(@PathVariable RoundId round, @PathVariable OrderId order, Origin origin) {
        return defined(new PinStop(round.slot(), order, round.van()), origin);
    }

    @DeleteMapping("/api/rounds/{round}/pins/{order}")
    @RefusedBy({NoRounds.class, UnknownStop.class})
    @PermittedTo(DISPATCHER)
    @Operation(summary = "Lets any van visit a stop again")
    ResponseEntity<Void> unpinStop(@PathVariable RoundId round, @PathVariable OrderId order, Origin origin) {
        return defined(new UnpinStop(round.slot(), order), origin);
    }

    @PutMapping("/api/rounds/{round}/breakdown")
    @RefusedBy({NoRounds.class, NotAmongTheVans.class})
    @PermittedTo(DISPATCHER)
    @Operation(
            summary = "Says that a van broke down before its round: its stops go to others",
            description = "Rounds are searched again without it, with as few changes for the other vans as can be.")
    ResponseEntity<Void> takeVanOff(@PathVariable RoundId round, @RequestBody Breakdown body, Origin origin) {
        return defined(
                new TakeVanOff(round.slot(), round.van(), body.reason(), null),
                origin.because(body.reason().value()));
    }

    private static SlotId of(Depot depot, SlotId slot) {
        if (!slot.depot().equals(depot)) {
            throw new CommandRefused(new UnknownSlot(slot));
        }
        return slot;
    }

    private ResponseEntity<Void> defined(RoundsCommand command, Origin origin) {
        return Answers.defined(commands.execute(command, origin).doneOrThrow());
    }

    /**
     * Where on a round.
     *
     * @param position which of its stops it is to be, counted from 1; where it costs least if none is said
     */
    @Schema(name = "PlaceOnRound", example = """
            {"position": 3}""")
    record Place(
            @Min(1) @Max(RoundsCommand.MOST_STOPS) @Nullable Integer position) {}

    /**
     * Why a van cannot drive.
     *
     * @param reason in somebody's own words
     */
    @Schema(name = "VanBreakdown", example = """
            {"reason": "The battery is flat"}""")
    record Breakdown(@NotNull Reason reason) {}
}
