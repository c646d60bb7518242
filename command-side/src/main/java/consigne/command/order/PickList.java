package consigne.command.order;

import consigne.api.Quantity;
import consigne.api.Rejection;
import consigne.api.catalogue.Sku;
import consigne.api.order.OrderCommand.PickOrder;
import consigne.api.order.OrderEvent;
import consigne.api.order.OrderEvent.OrderPicked;
import consigne.api.order.OrderLine;
import consigne.api.order.OrderRejection.MoreThanThereIs;
import consigne.api.order.OrderRejection.NotInOrder;
import consigne.api.order.OrderRejection.SubstituteAlreadyOrdered;
import consigne.api.order.OrderRejection.SubstituteDepositHigher;
import consigne.api.order.OrderRejection.SubstituteOutOfStock;
import consigne.api.order.OrderRejection.UnknownProduct;
import consigne.api.order.PackedLine;
import consigne.api.order.PickedLine;
import consigne.api.order.PickingReason;
import consigne.api.stock.StockId;
import consigne.command.catalogue.Catalogue;
import consigne.command.catalogue.Offer;
import consigne.command.stock.Shelf;
import consigne.runtime.deciding.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What may be picked for an order: its lines, fewer of them, or substitutes that cost the customer no more. */
record PickList(OrderDetails order, Catalogue catalogue, Shelf shelf) {

    Decision<OrderEvent> decide(PickOrder command) {
        List<PackedLine> packed = new ArrayList<>();
        for (PickedLine picked : command.lines()) {
            Optional<OrderLine> ordered = order.line(picked.sku());
            if (ordered.isEmpty()) {
                return Decision.refuse(new NotInOrder(picked.sku()));
            }
            switch (pack(ordered.get(), picked, command.pickedAt())) {
                case Pick.Fine(var line) -> packed.add(line);
                case Pick.Not(var rejection) -> {
                    return Decision.refuse(rejection);
                }
            }
        }
        for (OrderLine line : order.lines()) {
            if (command.lines().stream().noneMatch(picked -> picked.sku().equals(line.sku()))) {
                packed.add(new PackedLine(line.sku(), line));
            }
            Quantity picked = sum(packed, packedLine -> packedLine.ordered().equals(line.sku()));
            if (picked.exceeds(line.quantity())) {
                return Decision.refuse(new MoreThanThereIs(line.sku(), picked, line.quantity()));
            }
        }
        packed.removeIf(line -> line.line().quantity().isZero());
        return outOfStock(packed)
                .map(Decision::<OrderEvent>refuse)
                .orElseGet(() -> Decision.accept(
                        new OrderPicked(command.orderId(), List.copyOf(packed), reasons(command.lines()))));
    }

    private Pick pack(OrderLine ordered, PickedLine picked, Instant pickedAt) {
        return picked.packed().equals(ordered.sku())
                ? new Pick.Fine(new PackedLine(ordered.sku(), ordered.of(picked.picked())))
                : substitute(ordered, picked.packed(), picked.picked(), pickedAt);
    }

    private Pick substitute(OrderLine ordered, Sku substitute, Quantity quantity, Instant pickedAt) {
        if (order.line(substitute).isPresent()) {
            return new Pick.Not(new SubstituteAlreadyOrdered(substitute));
        }
        Optional<Offer> offer = catalogue.offer(substitute, pickedAt, order.placedAt());
        if (offer.isEmpty()) {
            return new Pick.Not(new UnknownProduct(substitute));
        }
        OrderLine line = neverDearer(offer.get(), ordered).line(quantity);
        return line.deposits().exceeds(ordered.of(quantity).deposits())
                ? new Pick.Not(new SubstituteDepositHigher(ordered.sku(), substitute))
                : new Pick.Fine(new PackedLine(ordered.sku(), line));
    }

    /** One product may stand in for several: all of it has to be on the shelf. */
    private Optional<SubstituteOutOfStock> outOfStock(List<PackedLine> packed) {
        return packed.stream()
                .filter(PackedLine::isSubstitute)
                .map(line -> line.line().sku())
                .distinct()
                .flatMap(substitute ->
                        outOfStock(
                                substitute,
                                sum(packed, line -> line.line().sku().equals(substitute)))
                                .stream())
                .findFirst();
    }

    private Optional<SubstituteOutOfStock> outOfStock(Sku substitute, Quantity wanted) {
        Quantity available = shelf.available(new StockId(order.depot(), substitute));
        return wanted.exceeds(available)
                ? Optional.of(new SubstituteOutOfStock(substitute, wanted, available))
                : Optional.empty();
    }

    private static List<PickingReason> reasons(List<PickedLine> lines) {
        return lines.stream()
                .flatMap(line -> Stream.ofNullable(line.reason())
                        .map(reason -> new PickingReason(line.sku(), line.substitute(), reason)))
                .toList();
    }

    private static Offer neverDearer(Offer offer, OrderLine ordered) {
        return new Offer(
                offer.sku(),
                offer.name(),
                offer.unitPrice().orAtMost(ordered.unitPrice()),
                offer.vatRate(),
                offer.deposit());
    }

    private static Quantity sum(List<PackedLine> packed, Predicate<PackedLine> which) {
        return packed.stream().filter(which).map(line -> line.line().quantity()).reduce(Quantity.ZERO, Quantity::plus);
    }

    private sealed interface Pick {
        record Fine(PackedLine line) implements Pick {}

        record Not(Rejection rejection) implements Pick {}
    }
}
