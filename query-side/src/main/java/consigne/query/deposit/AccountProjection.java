package consigne.query.deposit;

import consigne.api.CustomerId;
import consigne.api.Event;
import consigne.api.Money;
import consigne.api.deposit.DepositAccountView;
import consigne.api.deposit.DepositEvent;
import consigne.api.deposit.DepositEvent.ContainersWrittenOff;
import consigne.api.deposit.DepositEvent.CreditGranted;
import consigne.api.deposit.DepositEvent.CreditPaidOut;
import consigne.api.deposit.DepositEvent.DeliverySettled;
import consigne.api.deposit.DepositEvent.DepositCharged;
import consigne.api.deposit.DepositEvent.EmptiesReturned;
import consigne.api.deposit.DepositEvent.ReturnReversed;
import consigne.api.order.OrderEvent.OrderCorrected;
import consigne.api.order.OrderEvent.OrderImported;
import consigne.api.order.OrderEvent.OrderPlaced;
import consigne.query.folding.Projection;
import consigne.query.recorded.RecordedEvent;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer's deposit account: what the movements of its ledger come to. */
final class AccountProjection implements Projection<CustomerId, DepositAccountView> {

    @Override
    public @Nullable CustomerId about(Event event) {
        return switch (event) {
            case DepositEvent e -> e.accountId().customerId();
            case OrderPlaced e -> e.customerId();
            case OrderImported e -> e.invoice().customerId();
            case OrderCorrected e -> e.invoice().customerId();
            default -> null;
        };
    }

    @Override
    public boolean begins(Event event) {
        return false;
    }

    @Override
    public DepositAccountView evolve(@Nullable DepositAccountView view, RecordedEvent recorded) {
        return switch (recorded.event()) {
            case DepositEvent e -> posted(view == null ? opened(e, recorded) : view, e, recorded);
            case OrderPlaced e ->
                known(view, e.customerId(), e.lines().getFirst().unitPrice().currency(), recorded);
            case OrderImported e ->
                known(view, e.invoice().customerId(), e.invoice().currency(), recorded);
            case OrderCorrected e ->
                known(view, e.invoice().customerId(), e.invoice().currency(), recorded);
            default -> throw new IllegalArgumentException(recorded.event() + " is not about deposits");
        };
    }

    /** The numbers of an account, to post movements on. */
    static AccountBalances numbers(DepositAccountView view) {
        return new AccountBalances(view.held(), view.heldAmount(), view.credit(), view.totals());
    }

    /** The account of a customer to whom nothing has happened but that they are known. */
    static DepositAccountView empty(
            CustomerId customer, Currency currency, Instant knownSince, @Nullable Instant firstRecordedAt) {
        Money none = Money.zero(currency);
        return new DepositAccountView(
                customer, List.of(), none, none, List.of(), 0, knownSince, firstRecordedAt, knownSince);
    }

    static DepositAccountView opened(DepositEvent event, RecordedEvent recorded) {
        return empty(event.accountId().customerId(), currencyOf(event), recorded.at(), recorded.recordedAt());
    }

    private static DepositAccountView known(
            @Nullable DepositAccountView view, CustomerId customer, Currency currency, RecordedEvent recorded) {
        if (view == null) {
            return empty(customer, currency, recorded.at(), recorded.recordedAt());
        }
        return recorded.at().isBefore(view.knownSince())
                ? view(view, numbers(view), view.version(), recorded.at(), view.updatedAt())
                : view;
    }

    private static DepositAccountView posted(DepositAccountView view, DepositEvent event, RecordedEvent recorded) {
        AccountBalances numbers = numbers(view);
        for (LedgerMovement movement : movements(view, event)) {
            numbers = numbers.post(movement);
        }
        return view(view, numbers, recorded.version(), view.knownSince(), recorded.recordedAt());
    }

    /** What an event moves; nothing to one's credit is nothing in every currency. */
    static List<LedgerMovement> movements(DepositAccountView view, DepositEvent event) {
        return LedgerMovement.of(event, view.credit().isZero() ? Money.zero(currencyOf(event)) : view.credit());
    }

    private static DepositAccountView view(
            DepositAccountView view, AccountBalances numbers, long version, Instant knownSince, Instant updatedAt) {
        return new DepositAccountView(
                view.customerId(),
                numbers.held(),
                numbers.heldAmount(),
                numbers.credit(),
                numbers.totals(),
                version,
                knownSince,
                view.firstRecordedAt(),
                updatedAt);
    }

    private static Currency currencyOf(DepositEvent event) {
        return switch (event) {
            case DepositCharged e -> e.containers().getFirst().each().currency();
            case EmptiesReturned e -> e.credited().currency();
            case ReturnReversed e -> e.debited().currency();
            case DeliverySettled e -> e.settlement().due().currency();
            case CreditGranted e -> e.amount().currency();
            case CreditPaidOut e -> e.amount().currency();
            case ContainersWrittenOff e -> e.containers().getFirst().each().currency();
        };
    }
}
