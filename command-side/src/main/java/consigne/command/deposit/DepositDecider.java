package consigne.command.deposit;

import consigne.api.Money;
import consigne.api.Quantity;
import consigne.api.catalogue.CatalogueRejection.WrongCurrency;
import consigne.api.deposit.ChargedContainers;
import consigne.api.deposit.DepositCommand;
import consigne.api.deposit.DepositCommand.CorrectReturn;
import consigne.api.deposit.DepositCommand.GrantCredit;
import consigne.api.deposit.DepositCommand.PayOutCredit;
import consigne.api.deposit.DepositCommand.ReturnEmpties;
import consigne.api.deposit.DepositCommand.SettleDelivery;
import consigne.api.deposit.DepositCommand.WriteOffContainers;
import consigne.api.deposit.DepositEvent;
import consigne.api.deposit.DepositEvent.ContainersWrittenOff;
import consigne.api.deposit.DepositEvent.CreditGranted;
import consigne.api.deposit.DepositEvent.CreditPaidOut;
import consigne.api.deposit.DepositEvent.DeliverySettled;
import consigne.api.deposit.DepositEvent.DepositCharged;
import consigne.api.deposit.DepositRejection.NotEnoughCredit;
import consigne.api.deposit.DepositRejection.NotHeld;
import consigne.api.deposit.DepositRejection.NotReturned;
import consigne.api.deposit.DepositRejection.SettledAlready;
import consigne.api.deposit.DepositRejection.UnknownContainer;
import consigne.api.deposit.Empties;
import consigne.api.deposit.Settlement;
import consigne.api.deposit.ValuedEmpties;
import consigne.command.catalogue.Catalogue;
import consigne.runtime.deciding.Decider;
import consigne.runtime.deciding.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides on deposit accounts. No bottle and no cent appears or disappears: each goes from one place to another. */
record DepositDecider(DepositPolicy policy, Catalogue catalogue)
        implements Decider<DepositState, DepositCommand, DepositEvent> {

    @Override
    public DepositState initial() {
        return new DepositState(Holdings.NONE, zero(), List.of(), ReturnedLately.NOTHING);
    }

    @Override
    public DepositState evolve(DepositState state, DepositEvent event) {
        return state.evolve(event);
    }

    @Override
    public Decision<DepositEvent> decide(DepositState state, DepositCommand command) {
        return switch (command) {
            case SettleDelivery c -> settle(state, c);
            case ReturnEmpties c -> takeBack(state, c);
            case CorrectReturn c -> correct(state, c);
            case PayOutCredit c -> payOut(state, c);
            case GrantCredit c -> grant(c);
            case WriteOffContainers c -> writeOff(state, c);
        };
    }

    private Decision<DepositEvent> settle(DepositState state, SettleDelivery c) {
        if (state.recentlySettled().contains(c.orderId())) {
            return Decision.refuse(new SettledAlready(c.orderId()));
        }
        Holdings holdings = state.holdings().plus(c.delivered());
        TakenBack back = TakenBack.of(holdings, c.empties(), policy.foreignReturnLimit());
        List<DepositEvent> events = new ArrayList<>();
        if (!c.delivered().isEmpty()) {
            events.add(new DepositCharged(c.accountId(), c.orderId(), c.delivered()));
        }
        if (!c.empties().isEmpty()) {
            events.add(back.event(c.accountId(), c.orderId(), zero(), null));
        }
        Settlement settlement = settlement(state.credit(), c.goods(), sum(c.delivered()), back.credited(zero()));
        events.add(new DeliverySettled(c.accountId(), c.orderId(), settlement));
        return Decision.accept(events);
    }

    /** Due at the door = goods + deposits − empties, never below zero; earlier credit pays before the customer does. */
    private static Settlement settlement(Money credit, Money goods, Money deposits, Money empties) {
        Money total = goods.plus(deposits);
        Money due = total.minus(empties).orAtLeastZero();
        Money creditUsed = credit.orAtMost(due);
        Money toPay = due.minus(creditUsed);
        Money creditLeft = credit.plus(empties).minus(total.minus(toPay));
        return new Settlement(goods, deposits, empties, due, creditUsed, toPay, creditLeft);
    }

    private Decision<DepositEvent> takeBack(DepositState state, ReturnEmpties c) {
        List<ValuedEmpties> valued = new ArrayList<>();
        for (Empties empties : c.empties()) {
            Optional<Money> each = catalogue.deposit(empties.container(), c.returnedAt());
            if (each.isEmpty()) {
                return Decision.refuse(new UnknownContainer(empties.container()));
            }
            valued.add(empties.at(each.get()));
        }
        TakenBack back = TakenBack.of(state.holdings(), valued, policy.foreignReturnLimit());
        return Decision.accept(back.event(c.accountId(), null, zero(), c.reference()));
    }

    private Decision<DepositEvent> correct(DepositState state, CorrectReturn c) {
        if (c.counted().exceeds(c.booked())) {
            Empties more = new Empties(c.container(), c.counted().minus(c.booked()));
            return takeBack(state, new ReturnEmpties(c.accountId(), List.of(more), null, c.correctedAt()));
        }
        Quantity tooMany = c.booked().minus(c.counted());
        Quantity returned = state.returnedLately().of(c.container());
        if (c.booked().exceeds(returned)) {
            return Decision.refuse(new NotReturned(c.container(), c.booked(), returned));
        }
        if (tooMany.isZero()) {
            return Decision.nothingToDo();
        }
        TakenBack undone = state.returnedLately().latest(c.container(), tooMany);
        Money debited = undone.credited(zero());
        return debited.exceeds(state.credit())
                ? Decision.refuse(new NotEnoughCredit(debited, state.credit()))
                : Decision.accept(undone.reversal(c.accountId(), zero(), c.reason()));
    }

    private static Decision<DepositEvent> payOut(DepositState state, PayOutCredit c) {
        Money wanted = c.amount() == null ? state.credit() : c.amount();
        if (wanted.isZero() || !wanted.currency().equals(state.credit().currency()) || wanted.exceeds(state.credit())) {
            return Decision.refuse(new NotEnoughCredit(wanted, state.credit()));
        }
        return Decision.accept(new CreditPaidOut(c.accountId(), wanted, c.reference()));
    }

    private Decision<DepositEvent> grant(GrantCredit c) {
        return WrongCurrency.of(c.amount(), policy.currency())
                .map(Decision::<DepositEvent>refuse)
                .orElseGet(() -> Decision.accept(new CreditGranted(c.accountId(), c.amount(), c.reason())));
    }

    private static Decision<DepositEvent> writeOff(DepositState state, WriteOffContainers c) {
        Quantity held = state.held(c.container());
        if (c.quantity().exceeds(held)) {
            return Decision.refuse(new NotHeld(c.container(), c.quantity(), held));
        }
        return Decision.accept(new ContainersWrittenOff(
                c.accountId(), state.holdings().oldest(c.container(), c.quantity()), c.reason()));
    }

    private Money sum(List<ChargedContainers> containers) {
        return containers.stream().map(ChargedContainers::amount).reduce(zero(), Money::plus);
    }

    private Money zero() {
        return Money.zero(policy.currency());
    }
}
