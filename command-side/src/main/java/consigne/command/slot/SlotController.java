package consigne.command.slot;

import static consigne.web.permission.Role.CUSTOMER;
import static consigne.web.permission.Role.DISPATCHER;
import static consigne.web.permission.Role.SHOP;
import static consigne.web.permission.Role.SUPPORT;

import consigne.api.CustomerId;
import consigne.api.Reason;
import consigne.api.slot.Room;
import consigne.api.slot.SlotCommand;
import consigne.api.slot.SlotCommand.CloseSlot;
import consigne.api.slot.SlotCommand.ReopenSlot;
import consigne.api.slot.SlotCommand.ResizeSlot;
import consigne.api.slot.SlotCommand.StopWaiting;
import consigne.api.slot.SlotCommand.WaitForSlot;
import consigne.api.slot.SlotId;
import consigne.api.slot.SlotRejection.ClosedForBookings;
import consigne.api.slot.SlotRejection.MoreThanTheSlot;
import consigne.api.slot.SlotRejection.PastCutOff;
import consigne.api.slot.SlotRejection.RoomBelowTaken;
import consigne.api.slot.SlotRejection.TooManyWait;
import consigne.api.slot.SlotRejection.UnknownSlot;
import consigne.runtime.commands.Commands;
import consigne.runtime.commands.Origin;
import consigne.web.http.Answers;
import consigne.web.permission.Own;
import consigne.web.permission.PermittedTo;
import consigne.web.problem.RefusedBy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "slots", description = "The hours in which a depot delivers, and what of them is booked")
class SlotController {

    private final Commands commands;
    private final Clock clock;

    SlotController(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @PutMapping("/api/slots/{slot}/closure")
    @RefusedBy(UnknownSlot.class)
    @PermittedTo(DISPATCHER)
    @Operation(
            summary = "Closes a slot: it takes no more bookings",
            description = "What is booked stays booked; who waits gets nothing until it is opened again.")
    ResponseEntity<Void> closeSlot(@PathVariable SlotId slot, @RequestBody Closure body, Origin origin) {
        return defined(
                new CloseSlot(slot, body.reason(), clock.instant()),
                origin.because(body.reason().value()));
    }

    @DeleteMapping("/api/slots/{slot}/closure")
    @RefusedBy(UnknownSlot.class)
    @PermittedTo(DISPATCHER)
    @Operation(summary = "Opens a closed slot again")
    ResponseEntity<Void> reopenSlot(@PathVariable SlotId slot, Origin origin) {
        return defined(new ReopenSlot(slot, clock.instant()), origin);
    }

    @PutMapping("/api/slots/{slot}/room")
    @RefusedBy({UnknownSlot.class, RoomBelowTaken.class})
    @PermittedTo(DISPATCHER)
    @Operation(
            summary = "Makes a slot larger or smaller than its depot's week says",
            description = "What is more goes to those who wait, in their order, and is held for each for ten minutes.")
    ResponseEntity<Void> resizeSlot(@PathVariable SlotId slot, @RequestBody Size body, Origin origin) {
        return defined(new ResizeSlot(slot, new Room(body.crates(), body.stops()), clock.instant()), origin);
    }

    @PutMapping("/api/customers/{id}/waiting/{slot}")
    @RefusedBy({UnknownSlot.class, PastCutOff.class, ClosedForBookings.class, MoreThanTheSlot.class, TooManyWait.class})
    @PermittedTo(
            value = {CUSTOMER, SHOP, SUPPORT},
            own = Own.CUSTOMER)
    @Operation(
            summary = "Has a customer wait for crates of a slot to come free",
            description = "When they do, those who wait are told in their order, each whose crates there is room for;"
                    + " the crates are held for ten minutes, for the customer's next order in the slot. Where there"
                    + " is room already, they are held at once. Who waits for another number of crates than before"
                    + " waits behind all others.")
    ResponseEntity<Void> waitForSlot(
            @PathVariable CustomerId id, @PathVariable SlotId slot, @RequestBody Wish body, Origin origin) {
        return defined(new WaitForSlot(slot, id, body.crates(), clock.instant()), origin);
    }

    @DeleteMapping("/api/customers/{id}/waiting/{slot}")
    @RefusedBy(UnknownSlot.class)
    @PermittedTo(
            value = {CUSTOMER, SHOP, SUPPORT},
            own = Own.CUSTOMER)
    @Operation(summary = "Has a customer wait no longer; what is held for them is free for others")
    ResponseEntity<Void> stopWaiting(@PathVariable CustomerId id, @PathVariable SlotId slot, Origin origin) {
        return defined(new StopWaiting(slot, id, clock.instant()), origin);
    }

    private ResponseEntity<Void> defined(SlotCommand command, Origin origin) {
        return Answers.defined(commands.execute(command, origin).doneOrThrow());
    }

    /**
     * Why a slot is closed.
     *
     * @param reason in somebody's own words
     */
    @Schema(name = "SlotClosure", example = """
            {"reason": "Two vans are at the garage"}""")
    record Closure(@NotNull Reason reason) {}

    /**
     * How much a slot has room for.
     *
     * @param crates how many crates
     * @param stops how many doors
     */
    @Schema(name = "SlotSize", example = """
            {"crates": 120, "stops": 30}""")
    record Size(
            @NotNull @Min(0) @Max(Room.MOST) Integer crates,
            @NotNull @Min(0) @Max(Room.MOST) Integer stops) {}

    /**
     * What a customer waits for.
     *
     * @param crates how many crates
     */
    @Schema(name = "SlotWish", example = """
            {"crates": 3}""")
    record Wish(
            @NotNull @Min(1) @Max(SlotCommand.MOST_CRATES) Integer crates) {}
}
