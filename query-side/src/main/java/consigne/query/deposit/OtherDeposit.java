package consigne.query.deposit;

import consigne.api.CustomerId;
import consigne.api.Event;
import consigne.api.Money;
import consigne.api.deposit.DepositAccountView;
import consigne.api.deposit.DepositEvent;
import consigne.query.folding.Evolved;
import consigne.query.folding.Projection;
import consigne.query.recorded.RecordedEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Accounts as they would be if what was charged 20 cents had been charged 25.
 *
 * @param from since when
 */
record OtherDeposit(Instant from) implements Projection<CustomerId, Repriced> {

    private static final AccountProjection USUAL = new AccountProjection();

    private static final Money BEFORE = Money.ofCents(20, Money.currencyOf("EUR"));
    private static final Money NOW = Money.ofCents(25, Money.currencyOf("EUR"));

    @Override
    public @Nullable CustomerId about(Event event) {
        return USUAL.about(event);
    }

    @Override
    public boolean begins(Event event) {
        return USUAL.begins(event);
    }

    @Override
    public Repriced evolve(@Nullable Repriced view, RecordedEvent event) {
        return new Repriced(
                USUAL.evolve(view == null ? null : view.usual(), event),
                USUAL.evolve(view == null ? null : view.shown(), instead(view, event)));
    }

    private RecordedEvent instead(@Nullable Repriced view, RecordedEvent event) {
        if (!(event.event() instanceof DepositEvent deposit)) {
            return event;
        }
        Repriced before = view == null ? opened(deposit, event) : view;
        return event.saying(before.instead(deposit, !event.at().isBefore(from), BEFORE, NOW));
    }

    private static Repriced opened(DepositEvent deposit, RecordedEvent event) {
        DepositAccountView nothing = AccountProjection.opened(deposit, event);
        return new Repriced(nothing, nothing);
    }

    /** The step that is shown, for the entries that it makes. */
    Evolved<DepositAccountView> shown(Evolved<Repriced> step) {
        Repriced before = step.before();
        return new Evolved<>(
                instead(before, step.event()),
                before == null ? null : before.shown(),
                step.after().shown());
    }
}
