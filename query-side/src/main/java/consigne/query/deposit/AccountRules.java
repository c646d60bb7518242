package consigne.query.deposit;

import consigne.api.Money;
import consigne.api.Quantity;
import consigne.api.catalogue.ContainerType;
import consigne.api.deposit.ContainerTotals;
import consigne.api.deposit.DepositAccountView;
import consigne.api.deposit.DepositEvent;
import consigne.api.deposit.HeldContainers;
import consigne.api.history.Term;
import consigne.query.folding.Evolved;
import consigne.query.retrospect.Rule;
import consigne.query.retrospect.Sums;
import consigne.query.retrospect.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the numbers of an account are computed: from every movement of its ledger. */
final class AccountRules {

    static final List<Rule<DepositAccountView>> ALL = List.of(
            new Rule<>("/credit", (told, _) -> money(told, AccountBalances::credit)),
            new Rule<>("/heldAmount", (told, _) -> money(told, AccountBalances::heldAmount)),
            new Rule<>("/held/*/amount", (told, field) -> money(told, numbers -> heldFor(numbers, containerOf(field)))),
            new Rule<>(
                    "/held/*/quantity", (told, field) -> number(told, numbers -> numbers.heldOf(containerOf(field)))),
            total("issued", ContainerTotals::issued),
            total("returned", ContainerTotals::returned),
            total("foreign", ContainerTotals::foreign),
            total("unpaid", ContainerTotals::unpaid),
            total("writtenOff", ContainerTotals::writtenOff));

    private AccountRules() {}

    private static Rule<DepositAccountView> total(String name, Function<ContainerTotals, Quantity> total) {
        return new Rule<>(
                "/totals/*/" + name,
                (told, field) -> number(told, numbers -> totalOf(numbers, containerOf(field), total)));
    }

    /** The terms of an amount. One in another currency was all used up before the next one was moved. */
    private static List<Term> money(Told<DepositAccountView> told, Function<AccountBalances, Money> amount) {
        List<Term> terms = new ArrayList<>();
        for (Posted posted : posted(told)) {
            Money before = amount.apply(posted.before());
            Money after = amount.apply(posted.after());
            if (!before.currency().equals(after.currency())) {
                terms.clear();
            }
            Money moved = before.currency().equals(after.currency()) ? after.minus(before) : after;
            if (!moved.isZero()) {
                terms.add(new Term(inMoney(posted.movement()), moved, posted.position()));
            }
        }
        return Sums.latest(terms);
    }

    private static List<Term> number(Told<DepositAccountView> told, Function<AccountBalances, Quantity> number) {
        List<Term> terms = new ArrayList<>();
        for (Posted posted : posted(told)) {
            long moved = number.apply(posted.after()).value()
                    - number.apply(posted.before()).value();
            if (moved != 0) {
                terms.add(new Term(words(posted.movement()), moved, posted.position()));
            }
        }
        return Sums.latest(terms);
    }

    /** A movement, and the numbers of the account before and after it. */
    private record Posted(LedgerMovement movement, AccountBalances before, AccountBalances after, long position) {}

    private static List<Posted> posted(Told<DepositAccountView> told) {
        List<Posted> posted = new ArrayList<>();
        for (Evolved<DepositAccountView> step : told.steps()) {
            if (step.event().event() instanceof DepositEvent event) {
                post(
                        step.before() == null ? AccountProjection.opened(event, step.event()) : step.before(),
                        event,
                        step,
                        posted);
            }
        }
        return posted;
    }

    private static void post(
            DepositAccountView account, DepositEvent event, Evolved<DepositAccountView> step, List<Posted> posted) {
        AccountBalances before = AccountProjection.numbers(account);
        for (LedgerMovement movement : AccountProjection.movements(account, event)) {
            AccountBalances after = before.post(movement);
            posted.add(new Posted(movement, before, after, step.event().position()));
            before = after;
        }
    }

    private static ContainerType containerOf(String field) {
        return new ContainerType(field.split("/", -1)[2]);
    }

    private static Money heldFor(AccountBalances numbers, ContainerType container) {
        return numbers.held().stream()
                .filter(held -> held.container().equals(container))
                .map(HeldContainers::amount)
                .findFirst()
                .orElse(Money.zero(numbers.heldAmount().currency()));
    }

    private static Quantity totalOf(
            AccountBalances numbers, ContainerType container, Function<ContainerTotals, Quantity> total) {
        return numbers.totals().stream()
                .filter(totals -> totals.container().equals(container))
                .map(total)
                .findFirst()
                .orElse(Quantity.ZERO);
    }

    private static String inMoney(LedgerMovement movement) {
        @Nullable ContainerType container = movement.container();
        return container == null
                ? words(movement)
                : "for " + movement.quantity() + " " + container + " " + words(movement);
    }

    private static String words(LedgerMovement movement) {
        return switch (movement.kind()) {
            case CHARGED -> "delivered";
            case RETURNED -> "brought back";
            case FOREIGN_RETURNED -> "brought back beyond those held";
            case FOREIGN_UNPAID -> "brought back and not paid";
            case RETURN_REVERSED -> "not brought back after all";
            case FOREIGN_REVERSED -> "not brought back after all, beyond those held";
            case UNPAID_REVERSED -> "not brought back after all, and not paid";
            case SET_OFF -> "set off at the door";
            case CREDIT_USED -> "used for a delivery";
            case GRANTED -> "given for goodwill";
            case PAID_OUT -> "paid out";
            case WRITTEN_OFF -> "written off";
        };
    }
}
