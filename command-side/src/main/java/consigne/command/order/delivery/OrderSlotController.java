package consigne.command.order.delivery;

import static consigne.web.permission.Role.CUSTOMER;
import static consigne.web.permission.Role.DISPATCHER;
import static consigne.web.permission.Role.SHOP;
import static consigne.web.permission.Role.SUPPORT;

import consigne.api.OrderId;
import consigne.api.customer.AddressId;
import consigne.api.delivery.WantedDelivery;
import consigne.api.order.OrderCommand.ChangeDelivery;
import consigne.api.order.OrderRejection.AnotherDepot;
import consigne.api.order.OrderRejection.NotAllowedNow;
import consigne.api.order.OrderRejection.TooManyCrates;
import consigne.api.order.OrderRejection.UnknownAddress;
import consigne.api.order.OrderRejection.UnknownOrder;
import consigne.api.slot.SlotId;
import consigne.api.slot.SlotRejection.ClosedForBookings;
import consigne.api.slot.SlotRejection.NotServed;
import consigne.api.slot.SlotRejection.PastCutOff;
import consigne.api.slot.SlotRejection.SlotFull;
import consigne.api.slot.SlotRejection.UnknownSlot;
import consigne.runtime.commands.Commands;
import consigne.runtime.commands.Origin;
import consigne.web.http.Answers;
import consigne.web.permission.Own;
import consigne.web.permission.PermittedTo;
import consigne.web.problem.RefusedBy;
import consigne.web.trial.Tryable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "orders")
class OrderSlotController {

    private final Commands commands;
    private final ServedAddresses served;
    private final Clock clock;

    OrderSlotController(Commands commands, ServedAddresses served, Clock clock) {
        this.commands = commands;
        this.served = served;
        this.clock = clock;
    }

    @PutMapping("/api/orders/{id}/slot")
    @Tryable
    @RefusedBy({
        UnknownOrder.class,
        NotAllowedNow.class,
        AnotherDepot.class,
        UnknownAddress.class,
        NotServed.class,
        UnknownSlot.class,
        PastCutOff.class,
        ClosedForBookings.class,
        SlotFull.class,
        TooManyCrates.class
    })
    @PermittedTo(
            value = {CUSTOMER, SHOP, SUPPORT, DISPATCHER},
            own = Own.THING,
            kind = "order")
    @Operation(
            summary = "Has an order delivered in another slot or elsewhere, until the cut-off of its slot",
            description = "The new slot is booked before the old one is given up; where it is full by then, the order"
                    + " stays as it was confirmed last.")
    ResponseEntity<Void> changeSlot(@PathVariable OrderId id, @RequestBody Choice body, Origin origin) {
        WantedDelivery delivery = new WantedDelivery(body.slot(), body.address());
        served.check(id, delivery);
        return Answers.defined(commands.execute(new ChangeDelivery(id, delivery, clock.instant()), origin)
                .doneOrThrow());
    }

    /**
     * Another slot, or another door.
     *
     * @param slot when the order is delivered; the same as before where it is only delivered elsewhere
     * @param address which of the customer's addresses it is delivered to
     */
    @Schema(name = "SlotChoice", example = """
            {"slot": "main-2026-11-28-1000", "address": "home"}""")
    record Choice(@NotNull SlotId slot, @NotNull AddressId address) {}
}
