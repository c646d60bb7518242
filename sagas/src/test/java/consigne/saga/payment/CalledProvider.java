package consigne.saga.payment;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import consigne.api.Money;
import consigne.api.OrderId;
import consigne.api.Reason;
import consigne.api.payment.PaymentEvent.AuthorisedTooLate;
import consigne.api.payment.PaymentMethod;
import consigne.api.payment.ProviderReference;
import consigne.runtime.commands.Commands;
import consigne.saga.batch.KeyedWork;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import org.axonframework.eventhandling.EventMessage;

/**
 * The provider and the process that calls it, for stories that are played as a whole: every call is seen, and any of
 * them can fail once.
 */
public final class CalledProvider implements PaymentProvider {

    /** Who the commands with its answers come from. */
    public static final String ACTOR = "payment-provider";

    /** The most that {@code pm_limited} pays. */
    public static final Money LIMIT = Money.of("20.00", "EUR");

    private final ProviderCalls calls;
    private final List<String> seen = new ArrayList<>();
    private final Deque<TaskInstance<ProviderCall>> waiting = new ArrayDeque<>();
    private final int failing;

    /** A provider whose call number {@code failing}, counted from 0, fails; none of them where it is below 0. */
    public CalledProvider(
            Commands commands,
            BiConsumer<AuthorisedTooLate, EventMessage<?>> late,
            Clock clock,
            MeterRegistry meters,
            int failing) {
        this.calls = new ProviderCalls(this, commands, late, this::remember, clock, meters);
        this.failing = failing;
    }

    /** What listens to payments. */
    public KeyedWork<?> handler() {
        return calls;
    }

    /** All calls so far. */
    public List<String> seen() {
        return List.copyOf(seen);
    }

    /** Makes the calls again that have failed. */
    public void comesBack() {
        while (!waiting.isEmpty()) {
            calls.again().executeOnce(waiting.remove(), context());
        }
    }

    @Override
    public ProviderAnswer authorise(String key, OrderId order, int attempt, PaymentMethod method, Money amount) {
        see("authorise " + attempt + ": " + amount);
        return switch (method.value()) {
            case "pm_ok" -> new ProviderAnswer.Held(new ProviderReference("their-1"));
            case "pm_limited" ->
                amount.exceeds(LIMIT)
                        ? new ProviderAnswer.Declined(new Reason("no cover"))
                        : new ProviderAnswer.Held(new ProviderReference("their-1"));
            case "pm_declined" -> new ProviderAnswer.Declined(new Reason("no cover"));
            default -> new ProviderAnswer.Later();
        };
    }

    @Override
    public void setFree(String key) {
        see("set free " + attempt(key));
    }

    @Override
    public void capture(String key, Money amount) {
        see("capture " + attempt(key) + ": " + amount);
    }

    @Override
    public void refund(String refundKey, OrderId order, Money amount) {
        throw new AssertionError("no story refunds");
    }

    private void see(String call) {
        seen.add(call);
        if (seen.size() - 1 == failing) {
            throw new IllegalStateException("the provider is away");
        }
    }

    private static String attempt(String key) {
        return key.substring(key.lastIndexOf(':') + 1);
    }

    @SuppressWarnings("unchecked")
    private void remember(List<? extends SchedulableInstance<?>> tasks) {
        tasks.stream()
                .map(task -> (TaskInstance<ProviderCall>) task.getTaskInstance())
                .filter(task ->
                        waiting.stream().noneMatch(other -> other.getId().equals(task.getId())))
                .forEach(waiting::add);
    }

    @SuppressWarnings("NullAway")
    private static ExecutionContext context() {
        return new ExecutionContext(null, null, null, null);
    }
}
