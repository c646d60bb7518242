package consigne.command.order;

import consigne.api.order.OrderAction;
import consigne.api.order.OrderCommand;
import consigne.api.order.OrderCommand.AwaitPayment;
import consigne.api.order.OrderCommand.CancelOrder;
import consigne.api.order.OrderCommand.ChangeDelivery;
import consigne.api.order.OrderCommand.ChangeLines;
import consigne.api.order.OrderCommand.ChoosePaymentMethod;
import consigne.api.order.OrderCommand.CloseOrder;
import consigne.api.order.OrderCommand.ConfirmOrder;
import consigne.api.order.OrderCommand.CorrectOrder;
import consigne.api.order.OrderCommand.CreditOrder;
import consigne.api.order.OrderCommand.DeliverOrder;
import consigne.api.order.OrderCommand.DispatchOrder;
import consigne.api.order.OrderCommand.ExpireOrder;
import consigne.api.order.OrderCommand.ImportOrder;
import consigne.api.order.OrderCommand.PickOrder;
import consigne.api.order.OrderCommand.PlaceOrder;
import consigne.api.order.OrderCommand.RejectOrder;
import consigne.api.order.OrderCommand.RejectUnpaid;
import consigne.api.order.OrderCommand.RevertLines;
import consigne.api.order.OrderEvent;
import consigne.api.order.OrderEvent.LinesChanged;
import consigne.api.order.OrderEvent.LinesReverted;
import consigne.api.order.OrderEvent.OrderCancelled;
import consigne.api.order.OrderEvent.OrderClosed;
import consigne.api.order.OrderEvent.OrderConfirmed;
import consigne.api.order.OrderEvent.OrderCorrected;
import consigne.api.order.OrderEvent.OrderCredited;
import consigne.api.order.OrderEvent.OrderDispatched;
import consigne.api.order.OrderEvent.OrderExpired;
import consigne.api.order.OrderEvent.OrderImported;
import consigne.api.order.OrderEvent.OrderPlaced;
import consigne.api.order.OrderEvent.OrderRejected;
import consigne.api.order.OrderEvent.PaymentAwaited;
import consigne.api.order.OrderEvent.PaymentMethodChosen;
import consigne.api.order.OrderRejection.MovedOn;
import consigne.api.order.OrderRejection.NotAllowedNow;
import consigne.api.order.OrderRejection.OrderExists;
import consigne.api.order.OrderRejection.UnknownOrder;
import consigne.api.order.OrderStatus;
import consigne.api.payment.PaymentTerms;
import consigne.command.catalogue.Catalogue;
import consigne.command.order.OrderState.AwaitingPayment;
import consigne.command.order.OrderState.Changeable;
import consigne.command.order.OrderState.Confirmed;
import consigne.command.order.OrderState.Dispatched;
import consigne.command.order.OrderState.Ended;
import consigne.command.order.OrderState.Existing;
import consigne.command.order.OrderState.Imported;
import consigne.command.order.OrderState.NotPlaced;
import consigne.command.order.OrderState.Picked;
import consigne.command.order.OrderState.Placed;
import consigne.command.order.delivery.Deliveries;
import consigne.command.order.delivery.Deliveries.Moved;
import consigne.command.slot.Slots;
import consigne.command.stock.Shelf;
import consigne.runtime.deciding.Decider;
import consigne.runtime.deciding.Decision;

/** Decides on orders. */
record OrderDecider(Catalogue catalogue, Shelf shelf, Slots slots)
        implements Decider<OrderState, OrderCommand, OrderEvent> {

    @Override
    public OrderState initial() {
        return new NotPlaced();
    }

    @Override
    public OrderState evolve(OrderState state, OrderEvent event) {
        return state.evolve(event);
    }

    @Override
    public Decision<OrderEvent> decide(OrderState state, OrderCommand command) {
        return switch (state) {
            case NotPlaced _ -> begin(command);
            case Existing order -> proceed(order, command);
        };
    }

    private Decision<OrderEvent> begin(OrderCommand command) {
        return switch (command) {
            case PlaceOrder c -> place(c);
            case ImportOrder c -> Decision.accept(new OrderImported(c.orderId(), c.invoice()));
            case ChangeLines _,
                    ChangeDelivery _,
                    RevertLines _,
                    ConfirmOrder _,
                    AwaitPayment _,
                    ChoosePaymentMethod _,
                    RejectUnpaid _,
                    RejectOrder _,
                    CancelOrder _,
                    ExpireOrder _,
                    PickOrder _,
                    DispatchOrder _,
                    DeliverOrder _,
                    CloseOrder _,
                    CorrectOrder _,
                    CreditOrder _ -> Decision.refuse(new UnknownOrder(command.orderId()));
        };
    }

    private Decision<OrderEvent> proceed(Existing order, OrderCommand command) {
        return switch (command) {
            case PlaceOrder c -> Decision.refuse(new OrderExists(c.orderId()));
            case ImportOrder c ->
                order instanceof Imported ? Decision.nothingToDo() : Decision.refuse(new OrderExists(c.orderId()));
            case ChangeLines c ->
                order instanceof Changeable it ? change(it, c) : notAllowed(OrderAction.CHANGE_LINES, order);
            case ChangeDelivery c ->
                order instanceof Changeable it ? change(it, c) : notAllowed(OrderAction.CHANGE_DELIVERY, order);
            case CancelOrder c ->
                order instanceof Changeable || order instanceof Picked
                        ? Decision.accept(new OrderCancelled(c.orderId(), c.reason()))
                        : notAllowed(OrderAction.CANCEL, order);
            case ExpireOrder c ->
                order instanceof Changeable it && Deliveries.isOver(it.details().delivery(), c.now())
                        ? Decision.accept(new OrderExpired(c.orderId(), c.now()))
                        : Decision.nothingToDo();
            case PickOrder c ->
                order instanceof Confirmed it
                        ? new PickList(it.details(), catalogue, shelf).decide(c)
                        : notAllowed(OrderAction.PICK, order);
            case DispatchOrder c ->
                order instanceof Picked
                        ? Decision.accept(new OrderDispatched(c.orderId()))
                        : notAllowed(OrderAction.DISPATCH, order);
            case DeliverOrder c ->
                order instanceof Dispatched it
                        ? new Handover(it.packed(), catalogue).decide(c)
                        : notAllowed(OrderAction.DELIVER, order);
            case ConfirmOrder c ->
                order instanceof Placed it && it.change() == c.change()
                        ? Decision.accept(new OrderConfirmed(c.orderId(), c.change()))
                        : movedOn(order);
            case AwaitPayment c ->
                order instanceof Placed it && it.change() == c.change() && it.wasNeverConfirmed()
                        ? Decision.accept(new PaymentAwaited(c.orderId(), c.change(), c.because(), c.payBy()))
                        : movedOn(order);
            case ChoosePaymentMethod c ->
                order instanceof AwaitingPayment
                        ? Decision.accept(new PaymentMethodChosen(c.orderId(), c.method()))
                        : notAllowed(OrderAction.PAY, order);
            case RejectUnpaid c ->
                order instanceof AwaitingPayment it && !it.payBy().isAfter(c.now())
                        ? Decision.accept(new OrderRejected(c.orderId(), it.because()))
                        : Decision.nothingToDo();
            case RevertLines c -> order instanceof Placed it ? revert(it, c) : movedOn(order);
            case RejectOrder c ->
                order instanceof Placed ? Decision.accept(new OrderRejected(c.orderId(), c.because())) : movedOn(order);
            case CloseOrder c ->
                order.equals(new Ended(OrderStatus.DELIVERED))
                        ? Decision.accept(new OrderClosed(c.orderId()))
                        : movedOn(order);
            case CorrectOrder c -> order instanceof Imported it ? correct(it.credits(), c) : movedOn(order);
            case CreditOrder c -> order instanceof Imported it ? credit(it.credits(), c) : movedOn(order);
        };
    }

    private Decision<OrderEvent> place(PlaceOrder c) {
        return switch (Priced.of(c.lines(), skus -> catalogue.offers(skus, c.placedAt(), c.placedAt()))) {
            case Priced.Refused(var why) -> Decision.refuse(why);
            case Priced.Lines(var lines) ->
                new Deliveries(catalogue, slots)
                        .agree(
                                c,
                                lines,
                                delivery -> new OrderPlaced(
                                        c.orderId(),
                                        c.customerId(),
                                        new PaymentTerms(c.paymentMethod()),
                                        c.depot(),
                                        delivery,
                                        lines,
                                        c.placedAt()));
        };
    }

    /** Products that the order holds already keep their price; others come in at the price of today. */
    private Decision<OrderEvent> change(Changeable order, ChangeLines c) {
        OrderDetails details = order.details();
        return switch (Priced.keeping(
                details.lines(), c.lines(), skus -> catalogue.offers(skus, c.changedAt(), details.placedAt()))) {
            case Priced.Refused(var why) -> Decision.refuse(why);
            case Priced.Lines(var lines) ->
                lines.equals(details.lines())
                        ? Decision.nothingToDo()
                        : new Deliveries(catalogue, slots)
                                .keep(
                                        details.delivery(),
                                        lines,
                                        c.changedAt(),
                                        delivery -> new LinesChanged(c.orderId(), order.change() + 1, lines, delivery));
        };
    }

    private Decision<OrderEvent> change(Changeable order, ChangeDelivery c) {
        OrderDetails details = order.details();
        Moved moved = new Moved(details.customerId(), details.depot(), details.lines(), details.delivery());
        return new Deliveries(catalogue, slots).change(moved, c, order.change() + 1);
    }

    private static Decision<OrderEvent> revert(Placed order, RevertLines c) {
        OrderDetails confirmed = order.confirmed();
        return order.change() == c.change() && confirmed != null
                ? Decision.accept(new LinesReverted(
                        c.orderId(), c.change(), confirmed.lines(), confirmed.delivery(), c.because()))
                : movedOn(order);
    }

    private static Decision<OrderEvent> correct(Credits credits, CorrectOrder c) {
        if (c.invoice().equals(c.was())) {
            return Decision.nothingToDo();
        }
        return credits.lackAfter(c.was(), c.invoice())
                .map(Decision::<OrderEvent>refuse)
                .orElseGet(() -> Decision.accept(new OrderCorrected(c.orderId(), c.was(), c.invoice())));
    }

    private static Decision<OrderEvent> credit(Credits credits, CreditOrder c) {
        if (credits.notes().contains(c.creditNoteId())) {
            return Decision.nothingToDo();
        }
        return credits.excess(c.lines())
                .map(Decision::<OrderEvent>refuse)
                .orElseGet(() -> Decision.accept(new OrderCredited(c.orderId(), c.creditNoteId(), c.lines())));
    }

    private static Decision<OrderEvent> notAllowed(OrderAction action, Existing order) {
        return Decision.refuse(new NotAllowedNow(action, order.status(), OrderAction.allowedIn(order.status())));
    }

    private static Decision<OrderEvent> movedOn(Existing order) {
        return Decision.refuse(new MovedOn(order.status()));
    }
}
