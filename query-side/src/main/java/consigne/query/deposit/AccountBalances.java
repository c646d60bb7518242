package consigne.query.deposit;

import consigne.api.Money;
import consigne.api.Quantity;
import consigne.api.catalogue.ContainerType;
import consigne.api.deposit.ContainerTotals;
import consigne.api.deposit.HeldContainers;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The numbers of an account, and what a movement makes of them. */
record AccountBalances(List<HeldContainers> held, Money heldAmount, Money credit, List<ContainerTotals> totals) {

    /** An account on which nothing was posted takes the currency of the first movement. */
    private AccountBalances in(Money amount) {
        boolean empty = held.isEmpty() && heldAmount.isZero() && credit.isZero();
        Money none = Money.zero(amount.currency());
        return empty ? new AccountBalances(held, none, none, totals) : this;
    }

    AccountBalances post(LedgerMovement movement) {
        return in(movement.amount()).posted(movement);
    }

    private AccountBalances posted(LedgerMovement it) {
        Quantity moved = it.quantity();
        return switch (it.kind()) {
            case CHARGED ->
                new AccountBalances(
                        holding(it, Quantity::plus, Money::plus),
                        heldAmount.plus(it.amount()),
                        credit,
                        counted(it, t -> totals(t, moved, Quantity.ZERO, Quantity.ZERO)));
            case RETURNED ->
                new AccountBalances(
                        holding(it, Quantity::minus, Money::minus),
                        heldAmount.minus(it.amount()),
                        credit.plus(it.amount()),
                        counted(it, t -> totals(t, Quantity.ZERO, moved, Quantity.ZERO)));
            case WRITTEN_OFF ->
                new AccountBalances(
                        holding(it, Quantity::minus, Money::minus),
                        heldAmount.minus(it.amount()),
                        credit,
                        counted(it, t -> totals(t, Quantity.ZERO, Quantity.ZERO, moved)));
            case FOREIGN_RETURNED ->
                new AccountBalances(
                        held, heldAmount, credit.plus(it.amount()), counted(it, t -> foreign(t, moved, Quantity.ZERO)));
            case FOREIGN_UNPAID ->
                new AccountBalances(held, heldAmount, credit, counted(it, t -> foreign(t, Quantity.ZERO, moved)));
            case RETURN_REVERSED ->
                new AccountBalances(
                        holding(it, Quantity::plus, Money::plus),
                        heldAmount.plus(it.amount()),
                        credit.minus(it.amount()),
                        counted(it, t -> fewer(t, moved, Quantity.ZERO, Quantity.ZERO)));
            case FOREIGN_REVERSED ->
                new AccountBalances(
                        held,
                        heldAmount,
                        credit.minus(it.amount()),
                        counted(it, t -> fewer(t, Quantity.ZERO, moved, Quantity.ZERO)));
            case UNPAID_REVERSED ->
                new AccountBalances(
                        held, heldAmount, credit, counted(it, t -> fewer(t, Quantity.ZERO, Quantity.ZERO, moved)));
            case GRANTED -> new AccountBalances(held, heldAmount, credit.plus(it.amount()), totals);
            case SET_OFF, CREDIT_USED, PAID_OUT ->
                new AccountBalances(held, heldAmount, credit.minus(it.amount()), totals);
        };
    }

    Quantity heldOf(ContainerType container) {
        return held.stream()
                .filter(it -> it.container().equals(container))
                .map(HeldContainers::quantity)
                .findFirst()
                .orElse(Quantity.ZERO);
    }

    private interface Sum<T> {
        T of(T one, T other);
    }

    private List<HeldContainers> holding(LedgerMovement it, Sum<Quantity> quantities, Sum<Money> amounts) {
        ContainerType container = Objects.requireNonNull(it.container());
        HeldContainers before = held.stream()
                .filter(each -> each.container().equals(container))
                .findFirst()
                .orElse(new HeldContainers(
                        container, Quantity.ZERO, Money.zero(it.amount().currency())));
        HeldContainers after = new HeldContainers(
                container, quantities.of(before.quantity(), it.quantity()), amounts.of(before.amount(), it.amount()));
        return Stream.concat(
                        held.stream().filter(each -> !each.container().equals(container)),
                        Stream.of(after).filter(each -> !each.quantity().isZero()))
                .sorted(Comparator.comparing(each -> each.container().value()))
                .toList();
    }

    private List<ContainerTotals> counted(LedgerMovement it, UnaryOperator<ContainerTotals> change) {
        ContainerType container = Objects.requireNonNull(it.container());
        Quantity none = Quantity.ZERO;
        ContainerTotals before = totals.stream()
                .filter(each -> each.container().equals(container))
                .findFirst()
                .orElse(new ContainerTotals(container, none, none, none, none, none));
        return Stream.concat(
                        totals.stream().filter(each -> !each.container().equals(container)),
                        Stream.of(change.apply(before)))
                .sorted(Comparator.comparing(each -> each.container().value()))
                .toList();
    }

    private static ContainerTotals totals(ContainerTotals t, Quantity issued, Quantity returned, Quantity writtenOff) {
        return new ContainerTotals(
                t.container(),
                t.issued().plus(issued),
                t.returned().plus(returned),
                t.foreign(),
                t.unpaid(),
                t.writtenOff().plus(writtenOff));
    }

    private static ContainerTotals foreign(ContainerTotals t, Quantity paid, Quantity unpaid) {
        return new ContainerTotals(
                t.container(),
                t.issued(),
                t.returned(),
                t.foreign().plus(paid),
                t.unpaid().plus(unpaid),
                t.writtenOff());
    }

    private static ContainerTotals fewer(ContainerTotals t, Quantity returned, Quantity paid, Quantity unpaid) {
        return new ContainerTotals(
                t.container(),
                t.issued(),
                t.returned().minus(returned),
                t.foreign().minus(paid),
                t.unpaid().minus(unpaid),
                t.writtenOff());
    }
}
