package consigne.query.deposit;

import consigne.api.deposit.DepositAccountId;
import consigne.api.deposit.DepositAccountView;
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
    Optional<DepositAccountView> asOf(DepositAccountView today, Instant asOf) {
        if (today.knownSince().isAfter(asOf)) {
            return Optional.empty();
        }
        DepositAccountView first =
                AccountProjection.empty(today.customerId(), today.credit().currency(), today.knownSince());
        return Optional.of(past.of(new DepositAccountId(today.customerId()).toString(), asOf)
                .reduce(first, projection::evolve, (_, _) -> {
                    throw new IllegalStateException("events of one account are folded one after another");
                }));
    }
}
