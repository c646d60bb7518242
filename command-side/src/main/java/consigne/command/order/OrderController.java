package consigne.command.order;

import static consigne.web.permission.Role.CUSTOMER;
import static consigne.web.permission.Role.DRIVER;
import static consigne.web.permission.Role.OPERATOR;
import static consigne.web.permission.Role.SHOP;
import static consigne.web.permission.Role.SUPPORT;
import static consigne.web.permission.Role.WAREHOUSE;

import consigne.api.OrderId;
import consigne.api.Reason;
import consigne.api.delivery.WantedDelivery;
import consigne.api.order.OrderCommand;
import consigne.api.order.OrderCommand.CancelOrder;
import consigne.api.order.OrderCommand.ChangeLines;
import consigne.api.order.OrderCommand.ChoosePaymentMethod;
import consigne.api.order.OrderCommand.DeliverOrder;
import consigne.api.order.OrderCommand.DispatchOrder;
import consigne.api.order.OrderCommand.PickOrder;
import consigne.api.order.OrderCommand.PlaceOrder;
import consigne.api.order.OrderRejection.MoreThanThereIs;
import consigne.api.order.OrderRejection.NamedTwice;
import consigne.api.order.OrderRejection.NotAllowedNow;
import consigne.api.order.OrderRejection.NotInOrder;
import consigne.api.order.OrderRejection.OrderExists;
import consigne.api.order.OrderRejection.SubstituteAlreadyOrdered;
import consigne.api.order.OrderRejection.SubstituteDepositHigher;
import consigne.api.order.OrderRejection.SubstituteOutOfStock;
import consigne.api.order.OrderRejection.TooManyCrates;
import consigne.api.order.OrderRejection.TotalTooHigh;
import consigne.api.order.OrderRejection.UnknownAddress;
import consigne.api.order.OrderRejection.UnknownContainer;
import consigne.api.order.OrderRejection.UnknownOrder;
import consigne.api.order.OrderRejection.UnknownProduct;
import consigne.api.slot.SlotRejection.ClosedForBookings;
import consigne.api.slot.SlotRejection.NotServed;
import consigne.api.slot.SlotRejection.PastCutOff;
import consigne.api.slot.SlotRejection.SlotFull;
import consigne.api.slot.SlotRejection.UnknownSlot;
import consigne.command.deposit.BroughtBack;
import consigne.command.order.OrderRequest.Cancellation;
import consigne.command.order.OrderRequest.Change;
import consigne.command.order.OrderRequest.Delivery;
import consigne.command.order.OrderRequest.Payment;
import consigne.command.order.OrderRequest.Pick;
import consigne.command.order.OrderRequest.Place;
import consigne.command.order.delivery.ServedAddresses;
import consigne.runtime.commands.Commands;
import consigne.runtime.commands.Occurrence;
import consigne.runtime.commands.Origin;
import consigne.runtime.ids.Ids;
import consigne.web.access.Reach;
import consigne.web.form.Moment;
import consigne.web.http.Answers;
import consigne.web.permission.Own;
import consigne.web.permission.PermittedTo;
import consigne.web.problem.RefusedBy;
import consigne.web.trial.Tryable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "orders", description = "Orders from the moment they are placed until they are closed")
class OrderController {

    private final Commands commands;
    private final OrderNotes notes;
    private final ServedAddresses served;
    private final Clock clock;

    OrderController(Commands commands, OrderNotes notes, ServedAddresses served, Clock clock) {
        this.commands = commands;
        this.notes = notes;
        this.served = served;
        this.clock = clock;
    }

    @PostMapping("/api/orders")
    @RefusedBy({
        OrderExists.class,
        UnknownProduct.class,
        TotalTooHigh.class,
        UnknownAddress.class,
        NotServed.class,
        UnknownSlot.class,
        PastCutOff.class,
        ClosedForBookings.class,
        SlotFull.class,
        TooManyCrates.class
    })
    @PermittedTo(
            value = {CUSTOMER, SHOP},
            own = Own.STATED)
    @Operation(summary = "Places an order; reserving, authorising and confirming follow by themselves")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Placed> placeOrder(@RequestBody Place body, Origin origin, Reach reach) {
        reach.include(body.customerId());
        OrderId id = body.orderId() == null ? OrderId.of(Ids.derived(origin.commandId(), "order")) : body.orderId();
        WantedDelivery delivery = body.delivery();
        if (delivery != null) {
            served.check(body.customerId(), delivery);
        }
        PlaceOrder command = new PlaceOrder(
                id,
                body.customerId(),
                body.paymentMethod(),
                body.pickedIn(),
                delivery,
                WantedLine.requested(body.lines()),
                clock.instant());
        return Answers.created(
                "/api/orders/" + id, commands.execute(command, origin).positionOrThrow(), new Placed(id));
    }

    @PutMapping("/api/orders/{id}/lines")
    @Tryable
    @RefusedBy({
        UnknownOrder.class,
        NotAllowedNow.class,
        UnknownProduct.class,
        TotalTooHigh.class,
        PastCutOff.class,
        TooManyCrates.class
    })
    @PermittedTo(
            value = {CUSTOMER, SHOP},
            own = Own.THING,
            kind = "order")
    @Operation(summary = "Replaces the lines of an order, until picking begins or its slot's cut-off")
    ResponseEntity<Void> changeLines(@PathVariable OrderId id, @RequestBody Change body, Origin origin) {
        return Answers.defined(
                commands.execute(new ChangeLines(id, WantedLine.requested(body.lines()), clock.instant()), origin)
                        .doneOrThrow());
    }

    @PostMapping("/api/orders/{id}/cancellation")
    @Tryable
    @RefusedBy({UnknownOrder.class, NotAllowedNow.class})
    @PermittedTo(
            value = {CUSTOMER, SHOP, SUPPORT},
            own = Own.THING,
            kind = "order")
    @Operation(summary = "Cancels an order, until it is dispatched")
    ResponseEntity<Void> cancelOrder(@PathVariable OrderId id, @RequestBody Cancellation body, Origin origin) {
        return notes.forCommand(id, origin, kept -> {
            Reason note = kept.apply(body.reason());
            return done(new CancelOrder(id, note), origin.because(note.value()));
        });
    }

    @PostMapping("/api/orders/{id}/payment")
    @Tryable
    @RefusedBy({UnknownOrder.class, NotAllowedNow.class})
    @PermittedTo(
            value = {CUSTOMER, SHOP, SUPPORT},
            own = Own.THING,
            kind = "order")
    @Operation(
            summary = "Pays an order by another method, where the one before was declined",
            description = "The order waits for that in the status awaiting-payment, until payBy, with what it has"
                    + " reserved; then it is rejected.")
    ResponseEntity<Void> payOrder(@PathVariable OrderId id, @RequestBody Payment body, Origin origin) {
        return done(new ChoosePaymentMethod(id, body.paymentMethod()), origin);
    }

    @PostMapping("/api/sagas/{id}/compensation")
    @RefusedBy({UnknownOrder.class, NotAllowedNow.class})
    @PermittedTo({SUPPORT, OPERATOR})
    @Tag(name = "sagas")
    @Operation(
            summary = "Has a saga undo what it has done, with a reason: its order is cancelled, where that may be",
            description = "What is reserved is released, and the money set free. Where an event of the saga is parked,"
                    + " that is taken or discarded first.")
    ResponseEntity<Void> compensate(@PathVariable OrderId id, @RequestBody Cancellation body, Origin origin) {
        return cancelOrder(id, body, origin);
    }

    @PostMapping("/api/orders/{id}/picking")
    @Tryable
    @RefusedBy({
        UnknownOrder.class,
        NotAllowedNow.class,
        NotInOrder.class,
        MoreThanThereIs.class,
        UnknownProduct.class,
        SubstituteAlreadyOrdered.class,
        SubstituteDepositHigher.class,
        SubstituteOutOfStock.class
    })
    @PermittedTo(WAREHOUSE)
    @Operation(summary = "Says what was picked; a line that is not named was picked as ordered")
    ResponseEntity<Void> pickOrder(@PathVariable OrderId id, @RequestBody Pick body, Origin origin) {
        return notes.forCommand(
                id, origin, kept -> done(new PickOrder(id, body.picked(kept), clock.instant()), origin));
    }

    @PostMapping("/api/orders/{id}/dispatch")
    @Tryable
    @RefusedBy({UnknownOrder.class, NotAllowedNow.class})
    @PermittedTo(WAREHOUSE)
    @Operation(summary = "Says that the order is on its way")
    ResponseEntity<Void> dispatchOrder(@PathVariable OrderId id, Origin origin) {
        return done(new DispatchOrder(id), origin);
    }

    @PostMapping("/api/orders/{id}/delivery")
    @Tryable
    @RefusedBy({
        UnknownOrder.class,
        NotAllowedNow.class,
        NotInOrder.class,
        NamedTwice.class,
        MoreThanThereIs.class,
        UnknownContainer.class
    })
    @PermittedTo(DRIVER)
    @Operation(summary = "Says what was handed over and what came back; a line not named was delivered as picked")
    ResponseEntity<Void> deliverOrder(@PathVariable OrderId id, @RequestBody Delivery body, Origin origin) {
        Instant occurredAt = Moment.valueOf(body.occurredAt());
        Instant deliveredAt = occurredAt == null ? clock.instant() : occurredAt;
        return notes.forCommand(
                id,
                origin,
                kept -> done(
                        new DeliverOrder(id, body.delivered(kept), BroughtBack.empties(body.empties()), deliveredAt),
                        origin.occurred(Occurrence.claimed(occurredAt))));
    }

    private ResponseEntity<Void> done(OrderCommand command, Origin origin) {
        return Answers.done(commands.execute(command, origin).positionOrThrow());
    }

    /** The order that was placed. */
    record Placed(OrderId orderId) {}
}
