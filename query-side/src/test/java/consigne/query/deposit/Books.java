package consigne.query.deposit;

import consigne.api.Money;
import consigne.api.deposit.ContainerTotals;
import consigne.api.deposit.DepositAccountView;
import consigne.api.deposit.HeldContainers;
import consigne.api.deposit.ledger.Holder;
import consigne.api.deposit.ledger.LedgerAccount;
import consigne.api.deposit.ledger.LedgerEntry;
import consigne.query.folding.Evolved;
import consigne.query.recorded.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** An account and its ledger, kept beside each other, and what must hold between them. */
final class Books {

    private final AccountProjection projection = new AccountProjection();
    final List<LedgerEntry> ledger = new ArrayList<>();
    DepositAccountView account;

    Books(DepositAccountView account) {
        this.account = account;
    }

    void take(RecordedEvent event) {
        DepositAccountView after = projection.evolve(account, event);
        ledger.addAll(Ledger.of(new Evolved<>(event, account, after)));
        account = after;
    }

    /** What is wrong with the books; nothing where they balance. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        check(
                faults,
                "deposits held",
                owed(LedgerAccount.DEPOSITS_HELD),
                account.heldAmount().cents());
        check(
                faults,
                "credit",
                owed(LedgerAccount.CUSTOMER_CREDIT),
                account.credit().cents());
        check(faults, "glass", atTheCustomer(), held());
        for (ContainerTotals totals : account.totals()) {
            long gone = totals.returned().value() + totals.writtenOff().value();
            check(faults, "issued " + totals.container(), totals.issued().value(), held(totals) + gone);
        }
        if (!ledger.isEmpty()) {
            Money credit = ledger.getLast().balances().credit();
            check(faults, "last balance", credit.cents(), account.credit().cents());
        }
        return faults;
    }

    private static void check(List<String> faults, String what, long one, long other) {
        if (one != other) {
            faults.add(what + ": " + one + " is not " + other);
        }
    }

    private long owed(LedgerAccount liability) {
        return ledger.stream()
                .mapToLong(entry -> liability == entry.credit()
                        ? entry.amount().cents()
                        : liability == entry.debit() ? -entry.amount().cents() : 0)
                .sum();
    }

    private long atTheCustomer() {
        return ledger.stream()
                .mapToLong(entry -> entry.to() == Holder.CUSTOMER
                        ? entry.quantity().value()
                        : entry.from() == Holder.CUSTOMER ? -entry.quantity().value() : 0)
                .sum();
    }

    private long held() {
        return account.held().stream().mapToLong(it -> it.quantity().value()).sum();
    }

    private long held(ContainerTotals totals) {
        return account.held().stream()
                .filter(it -> Objects.equals(it.container(), totals.container()))
                .map(HeldContainers::quantity)
                .mapToLong(it -> it.value())
                .sum();
    }
}
