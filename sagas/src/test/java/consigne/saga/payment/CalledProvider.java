package consigne.saga.payment;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import consigne.api.Money;
import consigne.api.OrderId;
import consigne.api.Reason;
import consigne.api.payment.PaymentMethod;
import consigne.runtime.commands.Commands;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

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
    public CalledProvider(Commands commands, Clock clock, MeterRegistry meters, int failing) {
        this.calls = new ProviderCalls(this, commands, this::scheduler, clock, meters);
        this.failing = failing;
    }

    /** What listens to payments. */
    public Object handler() {
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
            case "pm_ok" -> new ProviderAnswer.Held();
            case "pm_limited" ->
                amount.exceeds(LIMIT) ? new ProviderAnswer.Declined(new Reason("no cover")) : new ProviderAnswer.Held();
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

    /** A scheduler that only remembers what is to be done again. */
    @SuppressWarnings("unchecked")
    private SchedulerClient scheduler() {
        return (SchedulerClient) Proxy.newProxyInstance(
                SchedulerClient.class.getClassLoader(), new Class<?>[] {SchedulerClient.class}, (_, method, given) -> {
                    if (!method.getName().equals("scheduleIfNotExists")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    TaskInstance<ProviderCall> task = (TaskInstance<ProviderCall>) given[0];
                    return waiting.stream().noneMatch(other -> other.getId().equals(task.getId())) && waiting.add(task);
                });
    }

    @SuppressWarnings("NullAway")
    private static ExecutionContext context() {
        return new ExecutionContext(null, null, null, null);
    }
}
