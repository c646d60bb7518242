package consigne.command.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.Money;
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
import consigne.api.deposit.Settlement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Somebody who keeps books of their own about a deposit account, from its events alone, and compares. */
final class DepositBooks {

    /** Containers of one kind that carry one deposit. */
    private record Kind(ContainerType container, Money each) {}

    private final Map<Kind, Long> issued = new HashMap<>();
    private final Map<Kind, Long> returned = new HashMap<>();
    private final Map<Kind, Long> writtenOff = new HashMap<>();
    private long credited;
    private long settled;
    private long paidOut;

    /** Notes an event; {@code after} is how the account stands after it. */
    void note(DepositEvent event, DepositState after) {
        switch (event) {
            case DepositCharged e -> add(issued, e.containers());
            case EmptiesReturned e -> takenBack(e);
            case ReturnReversed e -> reversed(e);
            case DeliverySettled e -> settled(e.settlement(), credit());
            case CreditGranted e -> credited += e.amount().cents();
            case CreditPaidOut e -> paidOut += e.amount().cents();
            case ContainersWrittenOff e -> add(writtenOff, e.containers());
        }
        assertThat(after.credit().cents()).as("credit after %s", event).isEqualTo(credit());
        assertThat(credit()).as("credit after %s", event).isNotNegative();
        balance(event, after.holdings());
    }

    /** Issued = held + the customer's own that came back + written off: in bottles, and so in money. */
    private void balance(DepositEvent event, Holdings holdings) {
        Map<Kind, Long> elsewhere = new HashMap<>(returned);
        writtenOff.forEach((kind, quantity) -> elsewhere.merge(kind, quantity, Long::sum));
        add(elsewhere, holdings.lots());
        assertThat(without0(elsewhere)).as("containers after %s", event).isEqualTo(without0(issued));
        assertThat(worth(elsewhere)).as("deposits after %s", event).isEqualTo(worth(issued));
        assertThat(holdings.lots())
                .allSatisfy(lot -> assertThat(lot.quantity().isZero()).isFalse());
    }

    private void takenBack(EmptiesReturned e) {
        add(returned, e.own());
        Map<Kind, Long> paid = new HashMap<>();
        add(paid, e.own());
        add(paid, e.foreign());
        assertThat(e.credited().cents()).as("credited by %s", e).isEqualTo(worth(paid));
        assertThat(e.foreign().stream()
                        .mapToLong(foreign -> foreign.quantity().value())
                        .sum())
                .as("foreign containers paid by %s", e)
                .isLessThanOrEqualTo(Accounts.FOREIGN_LIMIT);
        credited += e.credited().cents();
    }

    private void reversed(ReturnReversed e) {
        e.own()
                .forEach(lot -> returned.merge(
                        new Kind(lot.container(), lot.each()), -lot.quantity().value(), Long::sum));
        Map<Kind, Long> undone = new HashMap<>();
        add(undone, e.own());
        add(undone, e.foreign());
        assertThat(e.debited().cents()).as("debited by %s", e).isEqualTo(worth(undone));
        assertThat(returned.values()).as("came back before %s", e).allMatch(quantity -> quantity >= 0);
        credited -= e.debited().cents();
    }

    private void settled(Settlement s, long before) {
        long total = s.goods().plus(s.deposits()).cents();
        assertThat(s.due().cents())
                .as("due in %s", s)
                .isEqualTo(Math.max(0, total - s.empties().cents()));
        assertThat(s.toPay().plus(s.creditUsed())).as("paid in %s", s).isEqualTo(s.due());
        assertThat(s.creditUsed().cents())
                .isBetween(0L, Math.max(0, before - s.empties().cents()));
        settled += total - s.toPay().cents();
        assertThat(s.creditLeft().cents()).as("left in %s", s).isEqualTo(credit());
    }

    /** What the shop owes the customer: what was credited less what it paid for and what was paid out. */
    private long credit() {
        return credited - settled - paidOut;
    }

    private static void add(Map<Kind, Long> to, List<ChargedContainers> containers) {
        containers.forEach(lot ->
                to.merge(new Kind(lot.container(), lot.each()), lot.quantity().value(), Long::sum));
    }

    private static long worth(Map<Kind, Long> containers) {
        return containers.entrySet().stream()
                .mapToLong(entry -> entry.getKey().each().cents() * entry.getValue())
                .sum();
    }

    private static Map<Kind, Long> without0(Map<Kind, Long> containers) {
        Map<Kind, Long> some = new HashMap<>(containers);
        some.values().removeIf(quantity -> quantity == 0);
        return some;
    }
}
