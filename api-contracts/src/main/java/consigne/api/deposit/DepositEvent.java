package consigne.api.deposit;

import consigne.api.Event;
import consigne.api.Money;
import consigne.api.OrderId;
import consigne.api.Reason;
import consigne.api.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can have happened to a deposit account. */
public sealed interface DepositEvent extends Event {

    DepositAccountId accountId();

    @Override
    default String aggregateId() {
        return accountId().toString();
    }

    /** Containers went to the customer. */
    record DepositCharged(DepositAccountId accountId, OrderId orderId, List<ChargedContainers> containers)
            implements DepositEvent {}

    /**
     * Empties came back, and became credit.
     *
     * @param orderId the delivery they came back with, if any
     * @param own those that the account held, at the deposit they were charged at, oldest first
     * @param foreign others, paid at the deposit of the day
     * @param unpaid others beyond what the policy pays for
     * @param credited what the customer was credited: own and foreign
     */
    record EmptiesReturned(
            DepositAccountId accountId,
            @Nullable OrderId orderId,
            List<ChargedContainers> own,
            List<ChargedContainers> foreign,
            List<Empties> unpaid,
            Money credited,
            @Nullable Reference reference)
            implements DepositEvent {}

    /**
     * Fewer empties had come back than were counted: what was taken for too many is undone, the latest first. What was
     * written then stays written.
     *
     * @param own those that the customer holds after all, at the deposit that was credited
     * @param foreign others that were paid for
     * @param unpaid others that were not
     * @param debited what the customer's credit is less by: own and foreign
     */
    record ReturnReversed(
            DepositAccountId accountId,
            List<ChargedContainers> own,
            List<ChargedContainers> foreign,
            List<Empties> unpaid,
            Money debited,
            Reason reason)
            implements DepositEvent {}

    /** What a delivery comes to was worked out, and credit was used for it. */
    record DeliverySettled(DepositAccountId accountId, OrderId orderId, Settlement settlement)
            implements DepositEvent {}

    /** Credit was paid out. */
    record CreditPaidOut(DepositAccountId accountId, Money amount, Reference reference) implements DepositEvent {}

    /** The customer was given {@code amount} to their credit, for goodwill. */
    record CreditGranted(DepositAccountId accountId, Money amount, Reason reason) implements DepositEvent {}

    /** Containers will not come back; the deposit on them is the shop's. */
    record ContainersWrittenOff(DepositAccountId accountId, List<ChargedContainers> containers, Reason reason)
            implements DepositEvent {}
}
