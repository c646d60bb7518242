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
import consigne.api.deposit.DepositEvent.ReturnReversed;
import consigne.runtime.deciding.ImpossibleEvent;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;

/**
 * What a customer holds and has to their credit.
 *
 * @param recentlySettled the last deliveries that were settled, so that none is settled twice
 * @param returnedLately the empties that came back last, so that a miscount can be corrected
 */
@Revision("2")
record DepositState(Holdings holdings, Money credit, List<OrderId> recentlySettled, ReturnedLately returnedLately) {

    private static final int REMEMBERED = 50;

    /**
     * The state after an event.
     *
     * @throws ImpossibleEvent if containers go that are not held, or credit that there is not
     */
    DepositState evolve(DepositEvent event) {
        return switch (event) {
            case DepositCharged e -> with(holdings.plus(e.containers()), credit);
            case EmptiesReturned e ->
                new DepositState(
                        holdingsWithout(e.own(), e),
                        credit.plus(e.credited()),
                        recentlySettled,
                        returnedLately.plus(e));
            case ReturnReversed e ->
                new DepositState(
                        holdings.withFirst(e.own()),
                        creditWithout(e.debited(), e),
                        recentlySettled,
                        returnedLately.without(e));
            case DeliverySettled e ->
                new DepositState(holdings, e.settlement().creditLeft(), remembering(e.orderId()), returnedLately);
            case CreditGranted e -> with(holdings, credit.plus(e.amount()));
            case CreditPaidOut e -> with(holdings, creditWithout(e.amount(), e));
            case ContainersWrittenOff e -> with(holdingsWithout(e.containers(), e), credit);
        };
    }

    private DepositState with(Holdings held, Money owed) {
        return new DepositState(held, owed, recentlySettled, returnedLately);
    }

    private Holdings holdingsWithout(List<ChargedContainers> taken, DepositEvent event) {
        return holdings.without(taken).orElseThrow(() -> new ImpossibleEvent(this, event));
    }

    private Money creditWithout(Money taken, DepositEvent event) {
        if (taken.exceeds(credit)) {
            throw new ImpossibleEvent(this, event);
        }
        return credit.minus(taken);
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
