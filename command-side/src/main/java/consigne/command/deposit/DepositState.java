package consigne.command.deposit;

import consigne.api.Money;
import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.catalogue.ContainerType;
import consigne.api.deposit.ChargedContainers;
import consigne.api.deposit.DepositEvent;
import consigne.api.deposit.DepositEvent.ContainersWrittenOff;
import consigne.api.deposit.DepositEvent.CreditPaidOut;
import consigne.api.deposit.DepositEvent.DeliverySettled;
import consigne.api.deposit.DepositEvent.DepositCharged;
import consigne.api.deposit.DepositEvent.EmptiesReturned;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;

/**
 * What a customer holds and has to their credit.
 *
 * @param recentlySettled the last deliveries that were settled, so that none is settled twice
 */
@Revision("1")
record DepositState(Holdings holdings, Money credit, List<OrderId> recentlySettled) {

    private static final int REMEMBERED = 50;

    DepositState evolve(DepositEvent event) {
        return switch (event) {
            case DepositCharged e -> new DepositState(holdings.plus(e.containers()), credit, recentlySettled);
            case EmptiesReturned e ->
                new DepositState(holdings.minus(e.own()), credit.plus(e.credited()), recentlySettled);
            case DeliverySettled e -> new DepositState(holdings, e.settlement().creditLeft(), remembering(e.orderId()));
            case CreditPaidOut e -> new DepositState(holdings, credit.minus(e.amount()), recentlySettled);
            case ContainersWrittenOff e -> new DepositState(holdings.minus(e.containers()), credit, recentlySettled);
        };
    }

    Quantity held(ContainerType container) {
        return holdings.lots().stream()
                .filter(lot -> lot.container().equals(container))
                .map(ChargedContainers::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    private List<OrderId> remembering(OrderId order) {
        return Stream.concat(Stream.of(order), recentlySettled.stream())
                .limit(REMEMBERED)
                .toList();
    }
}
