package consigne.command.order.delivery;

import consigne.api.CustomerId;
import consigne.api.delivery.AgreedDelivery;
import consigne.api.delivery.WantedDelivery;
import consigne.api.order.OrderCommand.ChangeDelivery;
import consigne.api.order.OrderCommand.PlaceOrder;
import consigne.api.order.OrderEvent;
import consigne.api.order.OrderEvent.DeliveryChanged;
import consigne.api.order.OrderLine;
import consigne.api.order.OrderRejection.AnotherDepot;
import consigne.api.order.OrderRejection.TooManyCrates;
import consigne.api.place.Depot;
import consigne.api.slot.Freight;
import consigne.api.slot.SlotCommand;
import consigne.api.slot.SlotId;
import consigne.api.slot.SlotRejection.ClosedForBookings;
import consigne.api.slot.SlotRejection.PastCutOff;
import consigne.api.slot.SlotRejection.SlotFull;
import consigne.api.slot.SlotRejection.UnknownSlot;
import consigne.command.catalogue.Catalogue;
import consigne.command.slot.Slots;
import consigne.command.slot.Slots.SlotNow;
import consigne.runtime.deciding.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decides when and where an order is delivered. Whether a slot has room is looked at here for the customer's sake, and
 * decided by the slot, when it is booked.
 */
public record Deliveries(Catalogue catalogue, Slots slots) {

    /** Agrees to what a new order wants; one that wants nothing is fetched. */
    public Decision<OrderEvent> agree(
            PlaceOrder c, List<OrderLine> lines, Function<@Nullable AgreedDelivery, OrderEvent> event) {
        WantedDelivery wanted = c.delivery();
        return wanted == null
                ? Decision.accept(event.apply(null))
                : agree(wanted, c.customerId(), lines, c.placedAt(), event);
    }

    /** Keeps to what was agreed, with what other lines take up; until the cut-off. */
    public Decision<OrderEvent> keep(
            @Nullable AgreedDelivery agreed,
            List<OrderLine> lines,
            Instant now,
            Function<@Nullable AgreedDelivery, OrderEvent> event) {
        if (agreed == null) {
            return Decision.accept(event.apply(null));
        }
        return agreed.times().isPastCutOff(now)
                ? tooLate(agreed)
                : carrying(lines, freight -> Decision.accept(event.apply(agreed.with(freight))));
    }

    /** What is delivered otherwise: whose it is, where it is picked, and what was agreed before, if anything was. */
    public record Moved(
            CustomerId customer,
            Depot depot,
            List<OrderLine> lines,
            @Nullable AgreedDelivery before) {}

    /** Agrees to another delivery; until the cut-off of the slot that the order was to be in. */
    public Decision<OrderEvent> change(Moved order, ChangeDelivery c, int change) {
        AgreedDelivery before = order.before();
        if (before != null && before.times().isPastCutOff(c.changedAt())) {
            return tooLate(before);
        }
        if (!c.delivery().slot().depot().equals(order.depot())) {
            return Decision.refuse(new AnotherDepot(c.delivery().slot(), order.depot()));
        }
        if (before != null && before.slot().equals(c.delivery().slot())) {
            AgreedDelivery elsewhere =
                    new AgreedDelivery(before.slot(), c.delivery().addressId(), before.times(), before.freight());
            return elsewhere.equals(before)
                    ? Decision.nothingToDo()
                    : Decision.accept(new DeliveryChanged(c.orderId(), change, elsewhere));
        }
        return agree(
                c.delivery(),
                order.customer(),
                order.lines(),
                c.changedAt(),
                agreed -> new DeliveryChanged(c.orderId(), change, agreed));
    }

    /** Whether an order need not be waited for any more: what is delivered is, until its slot ends. */
    public static boolean isOver(@Nullable AgreedDelivery delivery, Instant now) {
        return delivery == null || !delivery.times().ends().isAfter(now);
    }

    private Decision<OrderEvent> agree(
            WantedDelivery wanted,
            CustomerId customer,
            List<OrderLine> lines,
            Instant now,
            Function<AgreedDelivery, OrderEvent> event) {
        SlotId id = wanted.slot();
        Optional<SlotNow> found = slots.find(id, customer);
        if (found.isEmpty()) {
            return Decision.refuse(new UnknownSlot(id));
        }
        SlotNow slot = found.get();
        if (slot.times().isPastCutOff(now)) {
            return Decision.refuse(new PastCutOff(id, slot.times().cutOff()));
        }
        if (slot.closed()) {
            return Decision.refuse(new ClosedForBookings(id));
        }
        return carrying(lines, freight -> {
            int crates = freight.crates();
            return slot.takes(crates, now)
                    ? Decision.accept(event.apply(new AgreedDelivery(id, wanted.addressId(), slot.times(), freight)))
                    : Decision.refuse(new SlotFull(id, crates, slot.free(), slots.nearestWithRoom(id, crates, now)));
        });
    }

    private Decision<OrderEvent> carrying(List<OrderLine> lines, Function<Freight, Decision<OrderEvent>> then) {
        return catalogue
                .freight(lines)
                .map(then)
                .orElseGet(() -> Decision.refuse(new TooManyCrates(SlotCommand.MOST_CRATES)));
    }

    private static Decision<OrderEvent> tooLate(AgreedDelivery agreed) {
        return Decision.refuse(new PastCutOff(agreed.slot(), agreed.times().cutOff()));
    }
}
