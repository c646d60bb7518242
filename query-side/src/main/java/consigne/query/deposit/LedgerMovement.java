package consigne.query.deposit;

import consigne.api.Money;
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
import consigne.api.deposit.Empties;
import consigne.api.deposit.Settlement;
import consigne.api.deposit.ledger.LedgerKind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One movement of glass, of money or of both, that an event of a deposit account says. */
record LedgerMovement(
        LedgerKind kind,
        @Nullable ContainerType container,
        Quantity quantity,
        @Nullable Money each,
        Money amount) {

    /**
     * The movements of an event, in order.
     *
     * @param credit what the customer has to their credit before it
     */
    static List<LedgerMovement> of(DepositEvent event, Money credit) {
        return switch (event) {
            case DepositCharged e -> all(LedgerKind.CHARGED, e.containers()).toList();
            case EmptiesReturned e -> returned(e);
            case ReturnReversed e -> reversed(e);
            case DeliverySettled e -> settled(e.settlement(), credit);
            case CreditGranted e -> money(LedgerKind.GRANTED, e.amount());
            case CreditPaidOut e -> money(LedgerKind.PAID_OUT, e.amount());
            case ContainersWrittenOff e ->
                all(LedgerKind.WRITTEN_OFF, e.containers()).toList();
        };
    }

    private static List<LedgerMovement> returned(EmptiesReturned e) {
        return Stream.of(
                        all(LedgerKind.RETURNED, e.own()),
                        all(LedgerKind.FOREIGN_RETURNED, e.foreign()),
                        unpaid(LedgerKind.FOREIGN_UNPAID, e.unpaid(), e.credited()))
                .flatMap(movements -> movements)
                .toList();
    }

    private static List<LedgerMovement> reversed(ReturnReversed e) {
        return Stream.of(
                        all(LedgerKind.RETURN_REVERSED, e.own()),
                        all(LedgerKind.FOREIGN_REVERSED, e.foreign()),
                        unpaid(LedgerKind.UNPAID_REVERSED, e.unpaid(), e.debited()))
                .flatMap(movements -> movements)
                .toList();
    }

    private static Stream<LedgerMovement> unpaid(LedgerKind kind, List<Empties> empties, Money inTheCurrency) {
        Money nothing = Money.zero(inTheCurrency.currency());
        return empties.stream().map(it -> new LedgerMovement(kind, it.container(), it.quantity(), nothing, nothing));
    }

    /** What empties at the door were credited for is set off first; earlier credit is used for what is still due. */
    private static List<LedgerMovement> settled(Settlement settlement, Money credit) {
        Money setOff = credit.minus(settlement.creditLeft()).minus(settlement.creditUsed());
        return Stream.of(money(LedgerKind.SET_OFF, setOff), money(LedgerKind.CREDIT_USED, settlement.creditUsed()))
                .flatMap(List::stream)
                .toList();
    }

    private static Stream<LedgerMovement> all(LedgerKind kind, List<ChargedContainers> containers) {
        return containers.stream()
                .map(it -> new LedgerMovement(kind, it.container(), it.quantity(), it.each(), it.amount()));
    }

    private static List<LedgerMovement> money(LedgerKind kind, Money amount) {
        return amount.isZero() ? List.of() : List.of(new LedgerMovement(kind, null, Quantity.ZERO, null, amount));
    }
}
