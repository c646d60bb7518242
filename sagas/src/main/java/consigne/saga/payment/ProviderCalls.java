package consigne.saga.payment;

import com.github.kagkarlsson.scheduler.task.SchedulableTaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import consigne.api.Rejection;
import consigne.api.naming.MetricNames;
import consigne.api.naming.RejectionNames;
import consigne.api.payment.PaymentCommand;
import consigne.api.payment.PaymentCommand.RecordAuthorised;
import consigne.api.payment.PaymentCommand.RecordCaptured;
import consigne.api.payment.PaymentCommand.RecordDeclined;
import consigne.api.payment.PaymentCommand.RecordRefunded;
import consigne.api.payment.PaymentCommand.RecordVoided;
import consigne.api.payment.PaymentEvent;
import consigne.api.payment.PaymentEvent.AuthorisationRequested;
import consigne.api.payment.PaymentEvent.AuthorisationVoided;
import consigne.api.payment.PaymentEvent.AuthorisedTooLate;
import consigne.api.payment.PaymentEvent.CaptureRequested;
import consigne.api.payment.PaymentEvent.PaymentAuthorised;
import consigne.api.payment.PaymentEvent.PaymentCaptured;
import consigne.api.payment.PaymentEvent.PaymentDeclined;
import consigne.api.payment.PaymentEvent.PaymentRefunded;
import consigne.api.payment.PaymentEvent.RefundRequested;
import consigne.api.payment.PaymentEvent.VoidRequested;
import consigne.api.payment.PaymentId;
import consigne.runtime.commands.Commands;
import consigne.runtime.commands.Outcome;
import consigne.runtime.schedule.NewTasks;
import consigne.runtime.schedule.UntilItSucceeds;
import consigne.saga.batch.KeyedWork;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.axonframework.eventhandling.EventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls the provider for what payments request, and tells them what it answered. A call that fails is made again later,
 * for as long as it takes, while other payments go on.
 */
final class ProviderCalls implements KeyedWork<List<ProviderCall>> {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderCalls.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final PaymentProvider provider;
    private final Commands commands;
    private final BiConsumer<AuthorisedTooLate, EventMessage<?>> late;
    private final NewTasks tasks;
    private final Clock clock;
    private final MeterRegistry meters;
    private final OneTimeTask<ProviderCall> again;

    /** @param late what follows from an authorisation that has come too late */
    ProviderCalls(
            PaymentProvider provider,
            Commands commands,
            BiConsumer<AuthorisedTooLate, EventMessage<?>> late,
            NewTasks tasks,
            Clock clock,
            MeterRegistry meters) {
        this.provider = provider;
        this.commands = commands;
        this.late = late;
        this.tasks = tasks;
        this.clock = clock;
        this.meters = meters;
        this.again = Tasks.oneTime("provider-call", ProviderCall.class)
                .onFailure(new UntilItSucceeds<>())
                .execute((due, _) -> askAgain(due.getData()));
    }

    /** The task of calls that are made again. */
    OneTimeTask<ProviderCall> again() {
        return again;
    }

    @Override
    public Set<Class<?>> events() {
        return Set.of(
                AuthorisationRequested.class,
                VoidRequested.class,
                CaptureRequested.class,
                RefundRequested.class,
                AuthorisedTooLate.class);
    }

    @Override
    public Map<String, List<ProviderCall>> begin(Set<String> orders) {
        Map<String, List<ProviderCall>> failed = new LinkedHashMap<>();
        orders.forEach(order -> failed.put(order, new ArrayList<>()));
        return failed;
    }

    /** Calls the provider where an event requests it; a call that fails is among {@code failed} then. */
    @Override
    public void take(List<ProviderCall> failed, EventMessage<?> message) {
        PaymentEvent event = (PaymentEvent) message.getPayload();
        if (event instanceof AuthorisedTooLate tooLate) {
            late.accept(tooLate, message);
            return;
        }
        ProviderCall call = ProviderCall.of(event, message);
        Optional<PaymentCommand> answer;
        try {
            answer = ask(event);
        } catch (RuntimeException failure) {
            failed(call, failure);
            failed.add(call);
            return;
        }
        tell(answer, call);
    }

    /** Has the calls that failed made again. */
    @Override
    public void write(Collection<List<ProviderCall>> failed) {
        Instant soon = clock.instant().plus(FIRST_PAUSE);
        tasks.add(failed.stream()
                .flatMap(List::stream)
                .map(call -> new SchedulableTaskInstance<>(again.instance(call.eventId(), call), soon))
                .toList());
    }

    /** What the provider answers to a request; nothing where it answers later, or where nothing was requested. */
    private Optional<PaymentCommand> ask(PaymentEvent event) {
        return switch (event) {
            case AuthorisationRequested asked -> authorise(asked);
            case VoidRequested requested -> {
                provider.setFree(key(requested.paymentId(), requested.attempt()));
                yield Optional.of(new RecordVoided(requested.paymentId(), requested.attempt()));
            }
            case CaptureRequested requested -> {
                provider.capture(key(requested.paymentId(), requested.attempt()), requested.amount());
                yield Optional.of(new RecordCaptured(requested.paymentId(), requested.amount()));
            }
            case RefundRequested requested -> {
                PaymentId payment = requested.paymentId();
                provider.refund(payment + ":refund:" + requested.refund(), payment.orderId(), requested.amount());
                yield Optional.of(new RecordRefunded(payment, requested.refund(), requested.amount()));
            }
            case PaymentAuthorised _,
                    AuthorisedTooLate _,
                    PaymentDeclined _,
                    AuthorisationVoided _,
                    PaymentCaptured _,
                    PaymentRefunded _ -> Optional.empty();
        };
    }

    private Optional<PaymentCommand> authorise(AuthorisationRequested asked) {
        PaymentId payment = asked.paymentId();
        int attempt = asked.attempt();
        return switch (provider.authorise(
                key(payment, attempt), payment.orderId(), attempt, asked.method(), asked.amount())) {
            case ProviderAnswer.Held(var reference) -> Optional.of(new RecordAuthorised(payment, attempt, reference));
            case ProviderAnswer.Declined(var reason) -> Optional.of(new RecordDeclined(payment, attempt, reason));
            case ProviderAnswer.Later _ -> Optional.empty();
        };
    }

    private void askAgain(ProviderCall call) {
        Optional<PaymentCommand> answer;
        try {
            answer = ask(call.event());
        } catch (RuntimeException failed) {
            failed(call, failed);
            throw failed;
        }
        tell(answer, call);
    }

    private void failed(ProviderCall call, RuntimeException failure) {
        meters.counter(MetricNames.PROVIDER_CALLS_FAILED, MetricNames.CALL, call.name())
                .increment();
        LOG.warn("The provider failed at {}; it is asked again: {}", call, failure.toString());
    }

    private void tell(Optional<PaymentCommand> answer, ProviderCall call) {
        answer.ifPresent(command -> {
            if (commands.execute(command, call.origin()) instanceof Outcome.Refused(Rejection why)) {
                meters.counter(
                                MetricNames.PROVIDER_ANSWERS_REFUSED,
                                MetricNames.CALL,
                                call.name(),
                                MetricNames.RULE,
                                RejectionNames.of(why))
                        .increment();
                LOG.warn(
                        "Order {}: the payment does not take the answer {} by the rule {}: {}",
                        command.paymentId().orderId(),
                        command,
                        RejectionNames.of(why),
                        why);
            }
        });
    }

    private static String key(PaymentId payment, int attempt) {
        return payment + ":" + attempt;
    }
}
