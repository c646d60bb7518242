package consigne.query.deposit;

import consigne.api.deposit.DepositAccountId;
import consigne.api.deposit.DepositAccountView;
import consigne.query.asof.AsOf;
import consigne.query.asof.By;
import consigne.query.asof.EventsAsOf;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Accounts as they stood at an instant: the same fold, over the events that had happened by then. */
@Component
final class AccountsAsOf {

    private final AccountProjection projection = new AccountProjection();
    private final EventsAsOf past;

    AccountsAsOf(EventsAsOf past) {
        this.past = past;
    }

    /** The account of a customer; none where they were not known then. */
    Optional<DepositAccountView> asOf(DepositAccountView today, AsOf asOf) {
        if (since(today, asOf.by()).isAfter(asOf.instant())) {
            return Optional.empty();
        }
        DepositAccountView first = AccountProjection.empty(
                today.customerId(), today.credit().currency(), today.knownSince(), today.firstRecordedAt());
        return Optional.of(past.of(new DepositAccountId(today.customerId()).toString(), asOf)
                .reduce(first, projection::evolve, (_, _) -> {
                    throw new IllegalStateException("events of one account are folded one after another");
                }));
    }

    private static Instant since(DepositAccountView account, By by) {
        Instant recorded = account.firstRecordedAt();
        return by == By.OCCURRED || recorded == null ? account.knownSince() : recorded;
    }
}
