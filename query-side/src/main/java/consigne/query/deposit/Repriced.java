package consigne.query.deposit;

import consigne.api.Money;
import consigne.api.Quantity;
import consigne.api.catalogue.ContainerType;
import consigne.api.deposit.ChargedContainers;
import consigne.api.deposit.DepositAccountView;
import consigne.api.deposit.DepositEvent;
import consigne.api.deposit.DepositEvent.ContainersWrittenOff;
import consigne.api.deposit.DepositEvent.DeliverySettled;
import consigne.api.deposit.DepositEvent.DepositCharged;
import consigne.api.deposit.DepositEvent.EmptiesReturned;
import consigne.api.deposit.DepositEvent.ReturnReversed;
import consigne.api.deposit.HeldContainers;
import consigne.api.deposit.Settlement;
import java.util.List;
import java.util.stream.Stream;

/**
 * An account as it is, and as it would be if one deposit had been another from some time on. Glass that was charged
 * before goes back for what was charged, oldest first, as always.
 *
 * @param usual the account as it is
 * @param shown the account as it would be
 */
record Repriced(DepositAccountView usual, DepositAccountView shown) {

    /**
     * The event as it would have been.
     *
     * @param event as it was
     * @param charge whether the other deposit holds already
     * @param before what is charged for one, as it was
     * @param now what would be charged for one
     */
    DepositEvent instead(DepositEvent event, boolean charge, Money before, Money now) {
        Repricing price = new Repricing(before, now);
        return switch (event) {
            case DepositCharged e
            when charge -> new DepositCharged(e.accountId(), e.orderId(), price.all(e.containers()));
            case EmptiesReturned e -> returned(e, charge, price);
            case ReturnReversed e when charge -> reversed(e, price);
            case ContainersWrittenOff e ->
                new ContainersWrittenOff(e.accountId(), givenBack(e.containers(), price), e.reason());
            case DeliverySettled e -> new DeliverySettled(e.accountId(), e.orderId(), settled(e.settlement()));
            default -> event;
        };
    }

    private EmptiesReturned returned(EmptiesReturned e, boolean charge, Repricing price) {
        List<ChargedContainers> own = givenBack(e.own(), price);
        List<ChargedContainers> foreign = charge ? price.all(e.foreign()) : e.foreign();
        Money credited = Stream.concat(own.stream(), foreign.stream())
                .map(ChargedContainers::amount)
                .reduce(Money.zero(e.credited().currency()), Money::plus);
        return new EmptiesReturned(e.accountId(), e.orderId(), own, foreign, e.unpaid(), credited, e.reference());
    }

    private static ReturnReversed reversed(ReturnReversed e, Repricing price) {
        List<ChargedContainers> own = price.all(e.own());
        List<ChargedContainers> foreign = price.all(e.foreign());
        Money debited = Stream.concat(own.stream(), foreign.stream())
                .map(ChargedContainers::amount)
                .reduce(Money.zero(e.debited().currency()), Money::plus);
        return new ReturnReversed(e.accountId(), own, foreign, e.unpaid(), debited, e.reason());
    }

    private List<ChargedContainers> givenBack(List<ChargedContainers> containers, Repricing price) {
        return containers.stream().flatMap(it -> givenBack(it, price)).toList();
    }

    /** Those that were charged first go back first: at the deposit as it was, and the rest at the other one. */
    private Stream<ChargedContainers> givenBack(ChargedContainers it, Repricing price) {
        if (!it.each().equals(price.before)) {
            return Stream.of(it);
        }
        HeldContainers asTheyAre = heldOf(usual, it.container());
        long dearer =
                heldOf(shown, it.container()).amount().minus(asTheyAre.amount()).cents()
                        / price.now.minus(price.before).cents();
        long cheap = Math.min(it.quantity().value(), asTheyAre.quantity().value() - dearer);
        return Stream.of(
                        it.of(new Quantity(cheap)),
                        price.one(it.of(new Quantity(it.quantity().value() - cheap))))
                .filter(part -> !part.quantity().isZero());
    }

    /** More credit than there was stays credit. */
    private Settlement settled(Settlement settlement) {
        Money more = shown.credit().minus(usual.credit());
        return more.isZero()
                ? settlement
                : new Settlement(
                        settlement.goods(),
                        settlement.deposits(),
                        settlement.empties(),
                        settlement.due(),
                        settlement.creditUsed(),
                        settlement.toPay(),
                        settlement.creditLeft().plus(more));
    }

    private static HeldContainers heldOf(DepositAccountView view, ContainerType container) {
        Money none = Money.zero(view.heldAmount().currency());
        return view.held().stream()
                .filter(held -> held.container().equals(container))
                .findFirst()
                .orElse(new HeldContainers(container, Quantity.ZERO, none));
    }

    private record Repricing(Money before, Money now) {

        List<ChargedContainers> all(List<ChargedContainers> containers) {
            return containers.stream().map(this::one).toList();
        }

        ChargedContainers one(ChargedContainers it) {
            return it.each().equals(before) ? new ChargedContainers(it.container(), it.quantity(), now) : it;
        }
    }
}
