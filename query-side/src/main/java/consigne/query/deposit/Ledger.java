package consigne.query.deposit;

import consigne.api.OrderId;
import consigne.api.Reason;
import consigne.api.Reference;
import consigne.api.deposit.DepositAccountView;
import consigne.api.deposit.DepositEvent;
import consigne.api.deposit.DepositEvent.ContainersWrittenOff;
import consigne.api.deposit.DepositEvent.CreditGranted;
import consigne.api.deposit.DepositEvent.CreditPaidOut;
import consigne.api.deposit.DepositEvent.DeliverySettled;
import consigne.api.deposit.DepositEvent.DepositCharged;
import consigne.api.deposit.DepositEvent.EmptiesReturned;
import consigne.api.deposit.DepositEvent.ReturnReversed;
import consigne.api.deposit.ledger.LedgerBalances;
import consigne.api.deposit.ledger.LedgerEntry;
import consigne.query.folding.Evolved;
import consigne.query.recorded.Reasons;
import consigne.query.recorded.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries that an event makes in a customer's ledger, each with how the account stands after it. */
final class Ledger {

    private Ledger() {}

    static List<LedgerEntry> of(Evolved<DepositAccountView> step) {
        return step.event().event() instanceof DepositEvent event
                ? entries(step.before(), event, step.event())
                : List.of();
    }

    private static List<LedgerEntry> entries(
            @Nullable DepositAccountView before, DepositEvent event, RecordedEvent recorded) {
        DepositAccountView account = before == null ? AccountProjection.opened(event, recorded) : before;
        AccountBalances numbers = AccountProjection.numbers(account);
        List<LedgerEntry> entries = new ArrayList<>();
        for (LedgerMovement movement : AccountProjection.movements(account, event)) {
            numbers = numbers.post(movement);
            entries.add(entry(movement, event, recorded, entries.size() + 1, numbers));
        }
        return entries;
    }

    private static LedgerEntry entry(
            LedgerMovement movement, DepositEvent event, RecordedEvent recorded, int line, AccountBalances after) {
        DoubleEntry sides = DoubleEntry.of(movement.kind());
        return new LedgerEntry(
                recorded.position(),
                line,
                recorded.at(),
                movement.kind(),
                movement.container(),
                movement.quantity(),
                sides.from(),
                sides.to(),
                movement.each(),
                movement.amount(),
                sides.debit(),
                sides.credit(),
                orderOf(event),
                referenceOf(event),
                reasonOf(recorded),
                recorded.circumstances().by(),
                recorded.circumstances().initiator(),
                recorded.id(),
                new LedgerBalances(
                        movement.container() == null ? null : after.heldOf(movement.container()),
                        after.heldAmount(),
                        after.credit()));
    }

    private static @Nullable OrderId orderOf(DepositEvent event) {
        return switch (event) {
            case DepositCharged e -> e.orderId();
            case EmptiesReturned e -> e.orderId();
            case DeliverySettled e -> e.orderId();
            case ReturnReversed _, CreditPaidOut _, CreditGranted _, ContainersWrittenOff _ -> null;
        };
    }

    private static @Nullable Reference referenceOf(DepositEvent event) {
        return switch (event) {
            case EmptiesReturned e -> e.reference();
            case CreditPaidOut e -> e.reference();
            case DepositCharged _, ReturnReversed _, DeliverySettled _, CreditGranted _, ContainersWrittenOff _ -> null;
        };
    }

    private static @Nullable Reason reasonOf(RecordedEvent recorded) {
        String reason = Reasons.of(recorded);
        return reason == null ? null : new Reason(reason);
    }
}
