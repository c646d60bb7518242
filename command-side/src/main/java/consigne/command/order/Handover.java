package consigne.command.order;

import consigne.api.Money;
import consigne.api.Quantity;
import consigne.api.catalogue.Sku;
import consigne.api.deposit.Empties;
import consigne.api.deposit.ValuedEmpties;
import consigne.api.order.DeliveredLine;
import consigne.api.order.HandedOverLine;
import consigne.api.order.OrderCommand.DeliverOrder;
import consigne.api.order.OrderEvent;
import consigne.api.order.OrderEvent.OrderDelivered;
import consigne.api.order.OrderLine;
import consigne.api.order.OrderRejection.MoreThanThereIs;
import consigne.api.order.OrderRejection.NamedTwice;
import consigne.api.order.OrderRejection.NotInOrder;
import consigne.api.order.OrderRejection.UnknownContainer;
import consigne.api.order.PackedLine;
import consigne.command.catalogue.Catalogue;
import consigne.runtime.deciding.Decision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What may be handed over at the door: no more than was picked; and empties of any kind that the shop knows.
 *
 * <p>A line is named by what was picked, or by what was ordered where that was not packed itself. A product that stands
 * in for several names all of them together: what the customer does not take of it is what would have cost the most.
 */
record Handover(List<PackedLine> packed, Catalogue catalogue) {

    private static final Comparator<PackedLine> CHEAPEST_FIRST =
            Comparator.comparing(packed -> packed.line().unitPrice());

    Decision<OrderEvent> decide(DeliverOrder command) {
        Map<PackedLine, HandedOverLine> named = new HashMap<>();
        for (DeliveredLine line : command.lines()) {
            List<PackedLine> meant = meantBy(line.sku());
            Quantity there = quantity(meant);
            if (meant.isEmpty()) {
                return Decision.refuse(new NotInOrder(line.sku()));
            }
            if (meant.stream().anyMatch(named::containsKey)) {
                return Decision.refuse(new NamedTwice(line.sku()));
            }
            if (accountedFor(line).exceeds(there)) {
                return Decision.refuse(new MoreThanThereIs(line.sku(), accountedFor(line), there));
            }
            named.putAll(shared(line, meant));
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
                .map(line -> named.getOrDefault(line, whole(line.line())))
                .toList();
        return Decision.accept(new OrderDelivered(command.orderId(), lines, empties));
    }

    private List<PackedLine> meantBy(Sku named) {
        List<PackedLine> picked =
                packed.stream().filter(line -> line.line().sku().equals(named)).toList();
        return picked.isEmpty()
                ? packed.stream().filter(line -> line.ordered().equals(named)).toList()
                : picked;
    }

    private static Map<PackedLine, HandedOverLine> shared(DeliveredLine named, List<PackedLine> meant) {
        Map<PackedLine, HandedOverLine> shared = new HashMap<>();
        Quantity delivered = named.delivered();
        Quantity lost = writtenOff(named);
        for (PackedLine packed : meant.stream().sorted(CHEAPEST_FIRST).toList()) {
            OrderLine line = packed.line();
            Quantity taken = delivered.orAtMost(line.quantity());
            Quantity left = line.quantity().minus(taken);
            Quantity gone = lost.orAtMost(left);
            shared.put(packed, new HandedOverLine(line.of(taken), left.minus(gone), gone, named.reason()));
            delivered = delivered.minus(taken);
            lost = lost.minus(gone);
        }
        return shared;
    }

    private static HandedOverLine whole(OrderLine packed) {
        return new HandedOverLine(packed, Quantity.ZERO, Quantity.ZERO, null);
    }

    private static Quantity quantity(List<PackedLine> lines) {
        return lines.stream().map(line -> line.line().quantity()).reduce(Quantity.ZERO, Quantity::plus);
    }

    private static Quantity accountedFor(DeliveredLine line) {
        return line.delivered().plus(writtenOff(line));
    }

    private static Quantity writtenOff(DeliveredLine line) {
        return Optional.ofNullable(line.writtenOff()).orElse(Quantity.ZERO);
    }
}
