package consigne.command.deposit;

import consigne.api.Money;
import consigne.api.OrderId;
import consigne.api.Quantity;
import consigne.api.Reason;
import consigne.api.Reference;
import consigne.api.deposit.ChargedContainers;
import consigne.api.deposit.DepositAccountId;
import consigne.api.deposit.DepositEvent.EmptiesReturned;
import consigne.api.deposit.DepositEvent.ReturnReversed;
import consigne.api.deposit.Empties;
import consigne.api.deposit.ValuedEmpties;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Empties that came back, sorted: the customer's own first, then others as far as the policy pays for them.
 *
 * @param own what the customer held, at what it was charged at, oldest first
 * @param foreign others that are paid for, at the deposit of the day
 * @param unpaid others beyond the limit
 */
record TakenBack(List<ChargedContainers> own, List<ChargedContainers> foreign, List<Empties> unpaid) {

    static TakenBack of(Holdings holdings, List<ValuedEmpties> empties, Quantity foreignLimit) {
        TakenBack taken = new TakenBack(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Quantity limit = foreignLimit;
        Holdings held = holdings;
        for (ValuedEmpties back : empties) {
            List<ChargedContainers> ofTheirs = held.oldest(back.container(), back.quantity());
            taken.own.addAll(ofTheirs);
            held = held.without(ofTheirs).orElseThrow();
            Quantity others = back.quantity().minus(sum(ofTheirs));
            Quantity paid = others.orAtMost(limit);
            limit = limit.minus(paid);
            if (!paid.isZero()) {
                taken.foreign.add(new ChargedContainers(back.container(), paid, back.each()));
            }
            if (others.exceeds(paid)) {
                taken.unpaid.add(new Empties(back.container(), others.minus(paid)));
            }
        }
        return taken;
    }

    Money credited(Money zero) {
        return Stream.concat(own.stream(), foreign.stream())
                .map(ChargedContainers::amount)
                .reduce(zero, Money::plus);
    }

    EmptiesReturned event(
            DepositAccountId account, @Nullable OrderId order, Money zero, @Nullable Reference reference) {
        return new EmptiesReturned(
                account, order, List.copyOf(own), List.copyOf(foreign), List.copyOf(unpaid), credited(zero), reference);
    }

    /** That these had not come back. */
    ReturnReversed reversal(DepositAccountId account, Money zero, Reason reason) {
        return new ReturnReversed(
                account, List.copyOf(own), List.copyOf(foreign), List.copyOf(unpaid), credited(zero), reason);
    }

    private static Quantity sum(List<ChargedContainers> lots) {
        return lots.stream().map(ChargedContainers::quantity).reduce(Quantity.ZERO, Quantity::plus);
    }
}
