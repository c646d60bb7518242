package consigne.command.deposit;

import consigne.api.Money;
import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.catalogue.ContainerType;
import consigne.api.deposit.ChargedContainers;
import consigne.api.deposit.DepositEvent;
import consigne.api.deposit.DepositEvent.ContainersWrittenOff;
import consigne.api.deposit.DepositEvent.CreditGranted;
import consigne.api.deposit.DepositEvent.CreditPaidOut;
import consigne.api.deposit.DepositEvent.DeliverySettled;
import consigne.api.deposit.DepositEvent.DepositCharged;
import consigne.api.deposit.DepositEvent.EmptiesReturned;
import consigne.runtime.deciding.ImpossibleEvent;
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

    /**
     * The state after an event.
     *
     * @throws ImpossibleEvent if containers go that are not held, or credit that there is not
     */
    DepositState evolve(DepositEvent event) {
        return switch (event) {
            case DepositCharged e -> new DepositState(holdings.plus(e.containers()), credit, recentlySettled);
            case EmptiesReturned e ->
                new DepositState(holdingsWithout(e.own(), e), credit.plus(e.credited()), recentlySettled);
            case DeliverySettled e -> new DepositState(holdings, e.settlement().creditLeft(), remembering(e.orderId()));
            case CreditGranted e -> new DepositState(holdings, credit.plus(e.amount()), recentlySettled);
            case CreditPaidOut e -> new DepositState(holdings, creditWithout(e), recentlySettled);
            case ContainersWrittenOff e ->
                new DepositState(holdingsWithout(e.containers(), e), credit, recentlySettled);
        };
    }

    private Holdings holdingsWithout(List<ChargedContainers> taken, DepositEvent event) {
        return holdings.without(taken).orElseThrow(() -> new ImpossibleEvent(this, event));
    }

    private Money creditWithout(CreditPaidOut paid) {
        if (paid.amount().exceeds(credit)) {
            throw new ImpossibleEvent(this, paid);
        }
        return credit.minus(paid.amount());
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
