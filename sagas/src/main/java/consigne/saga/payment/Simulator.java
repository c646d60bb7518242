package consigne.saga.payment;

import consigne.api.Money;
import consigne.api.OrderId;
import consigne.api.Reason;
import consigne.api.payment.PaymentMethod;
import consigne.api.payment.ProviderReference;
import consigne.runtime.ids.Ids;
import java.util.concurrent.Semaphore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A provider for trying the shop out. It answers by payment method: {@code pm_ok} is authorised, {@code pm_declined} is
 * declined, {@code pm_declined_once} is declined at an order's first attempt and authorised after it,
 * {@code pm_timeout} is authorised late, by webhook, {@code pm_unknown} is never answered; any other method is
 * declined.
 *
 * <p>It keeps its own books, in transactions of its own: what a provider has done is not undone with what its caller
 * was doing. Of the shop's connections it takes a few at a time: a real one would take none.
 */
final class Simulator implements PaymentProvider {

    private static final Reason DECLINED = new Reason("The payment method was declined.");
    private static final Reason NO_SUCH_METHOD = new Reason("There is no such payment method.");

    private static final int AT_ONCE = 6;

    private final JdbcClient books;
    private final TransactionTemplate transaction;
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final SimulatedWebhooks webhooks;

    Simulator(JdbcClient books, PlatformTransactionManager transactions, SimulatedWebhooks webhooks) {
        this.books = books;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.webhooks = webhooks;
    }

    @Override
    public ProviderAnswer authorise(String key, OrderId order, int attempt, PaymentMethod method, Money amount) {
        ProviderAnswer answer = answer(key, method, attempt);
        enter(() -> {
            if (isNew(key, order, attempt, method, amount, state(answer))
                    && method.value().equals("pm_timeout")) {
                webhooks.answerLater(key);
            }
        });
        return answer;
    }

    @Override
    public void setFree(String key) {
        enter(() -> books.sql("""
                        update simulated_authorisation set state = 'set-free', changed_at = now()
                        where key = ? and state in ('asked', 'authorised')""").param(key).update());
    }

    @Override
    public void capture(String key, Money amount) {
        enter(() -> books.sql("""
                        update simulated_authorisation
                        set state = 'captured', captured_cents = ?, changed_at = now()
                        where key = ? and state = 'authorised'""").param(amount.cents()).param(key).update());
    }

    @Override
    public void refund(String refundKey, OrderId order, Money amount) {
        enter(() -> books.sql("""
                        insert into simulated_refund (key, order_id, amount_cents) values (?, ?, ?)
                        on conflict do nothing""")
                .param(refundKey)
                .param(order.value())
                .param(amount.cents())
                .update());
    }

    private void enter(Runnable entry) {
        turns.acquireUninterruptibly();
        try {
            transaction.executeWithoutResult(_ -> entry.run());
        } finally {
            turns.release();
        }
    }

    private boolean isNew(String key, OrderId order, int attempt, PaymentMethod method, Money amount, String state) {
        return books.sql("""
                        insert into simulated_authorisation
                            (key, order_id, attempt, method, currency, amount_cents, state)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .param(key)
                        .param(order.value())
                        .param(attempt)
                        .param(method.value())
                        .param(amount.currencyCode())
                        .param(amount.cents())
                        .param(state)
                        .update()
                == 1;
    }

    private static ProviderAnswer answer(String key, PaymentMethod method, int attempt) {
        return switch (method.value()) {
            case "pm_ok" -> held(key);
            case "pm_declined_once" -> attempt == 1 ? new ProviderAnswer.Declined(DECLINED) : held(key);
            case "pm_declined" -> new ProviderAnswer.Declined(DECLINED);
            case "pm_timeout", "pm_unknown" -> new ProviderAnswer.Later();
            default -> new ProviderAnswer.Declined(NO_SUCH_METHOD);
        };
    }

    private static ProviderAnswer held(String key) {
        return new ProviderAnswer.Held(reference(key));
    }

    /** What it calls an authorisation: the same for the same key. */
    static ProviderReference reference(String key) {
        return new ProviderReference("sim_" + Ids.derived(key, "authorisation"));
    }

    private static String state(ProviderAnswer answer) {
        return switch (answer) {
            case ProviderAnswer.Held _ -> "authorised";
            case ProviderAnswer.Declined _ -> "declined";
            case ProviderAnswer.Later _ -> "asked";
        };
    }
}
