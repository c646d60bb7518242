package consigne.command.order;

import consigne.api.Money;
import consigne.api.Quantity;
import consigne.api.deposit.Empties;
import consigne.api.deposit.ValuedEmpties;
import consigne.api.order.DeliveredLine;
import consigne.api.order.HandedOverLine;
import consigne.api.order.OrderCommand.DeliverOrder;
import consigne.api.order.OrderEvent;
import consigne.api.order.OrderEvent.OrderDelivered;
import consigne.api.order.OrderLine;
import consigne.api.order.OrderRejection.MoreThanThereIs;
import consigne.api.order.OrderRejection.NotInOrder;
import consigne.api.order.OrderRejection.UnknownContainer;
import consigne.api.order.PackedLine;
import consigne.command.catalogue.Catalogue;
import consigne.runtime.deciding.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What may be handed over at the door: no more than was picked; and empties of any kind that the shop knows. */
record Handover(List<PackedLine> packed, Catalogue catalogue) {

    Decision<OrderEvent> decide(DeliverOrder command) {
        for (DeliveredLine line : command.lines()) {
            Optional<Quantity> there = packedOf(line);
            if (there.isEmpty()) {
                return Decision.refuse(new NotInOrder(line.sku()));
            }
            if (accountedFor(line).exceeds(there.get())) {
                return Decision.refuse(new MoreThanThereIs(line.sku(), accountedFor(line), there.get()));
            }
        }
        List<ValuedEmpties> empties = new ArrayList<>();
        for (Empties back : command.empties()) {
            Optional<Money> each = catalogue.deposit(back.container(), command.deliveredAt());
            if (each.isEmpty()) {
                return Decision.refuse(new UnknownContainer(back.container()));
            }
            empties.add(back.at(each.get()));
        }
        List<HandedOverLine> lines = packed.stream()
                .map(line -> handedOver(line.line(), command.lines()))
                .toList();
        return Decision.accept(new OrderDelivered(command.orderId(), lines, empties));
    }

    private static HandedOverLine handedOver(OrderLine packed, List<DeliveredLine> named) {
        return named.stream()
                .filter(line -> line.sku().equals(packed.sku()))
                .findFirst()
                .map(line -> new HandedOverLine(
                        packed.of(line.delivered()),
                        packed.quantity().minus(accountedFor(line)),
                        writtenOff(line),
                        line.reason()))
                .orElseGet(() -> new HandedOverLine(packed, Quantity.ZERO, Quantity.ZERO, null));
    }

    private Optional<Quantity> packedOf(DeliveredLine line) {
        return packed.stream()
                .map(PackedLine::line)
                .filter(there -> there.sku().equals(line.sku()))
                .map(OrderLine::quantity)
                .findFirst();
    }

    private static Quantity accountedFor(DeliveredLine line) {
        return line.delivered().plus(writtenOff(line));
    }

    private static Quantity writtenOff(DeliveredLine line) {
        return Optional.ofNullable(line.writtenOff()).orElse(Quantity.ZERO);
    }
}
