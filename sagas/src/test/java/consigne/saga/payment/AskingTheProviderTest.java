package consigne.saga.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import consigne.api.Money;
import consigne.api.OrderId;
import consigne.api.Reason;
import consigne.api.payment.PaymentCommand;
import consigne.api.payment.PaymentCommand.RecordAuthorised;
import consigne.api.payment.PaymentCommand.RecordCaptured;
import consigne.api.payment.PaymentCommand.RecordRefunded;
import consigne.api.payment.PaymentCommand.RecordVoided;
import consigne.api.payment.PaymentEvent;
import consigne.api.payment.PaymentEvent.AuthorisationRequested;
import consigne.api.payment.PaymentEvent.CaptureRequested;
import consigne.api.payment.PaymentEvent.RefundRequested;
import consigne.api.payment.PaymentEvent.VoidRequested;
import consigne.api.payment.PaymentId;
import consigne.api.payment.PaymentMethod;
import consigne.api.payment.PaymentRejection.NotPossibleNow;
import consigne.api.payment.ProviderReference;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import consigne.runtime.axon.EventJson;
import consigne.runtime.commands.CommandRefused;
import consigne.runtime.commands.Commands;
import consigne.saga.NothingBefore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

@ExtendWith(OutputCaptureExtension.class)
@Isolated("captures the log of the whole process")
class AskingTheProviderTest {

    private static final PaymentId TROUBLED = new PaymentId(new OrderId("0197a1b2-0000-7000-8000-000000000001"));
    private static final PaymentId EASY = new PaymentId(new OrderId("0197a1b2-0000-7000-8000-000000000002"));
    private static final ProviderReference THEIRS = new ProviderReference("their-1");
    private static final Money PRICE = Money.of("12.90", "EUR");

    /** Everything that a payment can request of the provider, and the answer that it is told. */
    private static final Map<PaymentEvent, PaymentCommand> REQUESTS = Map.of(
            asked(TROUBLED),
            new RecordAuthorised(TROUBLED, 1, THEIRS),
            new VoidRequested(TROUBLED, 1),
            new RecordVoided(TROUBLED, 1),
            new CaptureRequested(TROUBLED, 1, PRICE),
            new RecordCaptured(TROUBLED, PRICE),
            new RefundRequested(TROUBLED, 1, PRICE, new Reason("broken")),
            new RecordRefunded(TROUBLED, 1, PRICE));

    private final List<Object> told = new CopyOnWriteArrayList<>();
    private final List<String> ids = new CopyOnWriteArrayList<>();
    private final MoodyProvider provider = new MoodyProvider();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ProviderCalls calls =
            new ProviderCalls(provider, commands(), (_, _) -> {}, this::schedule, Clock.systemUTC(), meters);
    private final Scheduler scheduler = scheduler(database(), calls);

    @BeforeEach
    void start() {
        scheduler.start();
    }

    @AfterEach
    void stop() {
        scheduler.stop();
    }

    @Test
    void aCallThatFailsIsMadeAgainWhileOtherPaymentsGoOn() {
        request(asked(TROUBLED));
        request(asked(EASY));

        assertThat(told).containsExactly(new RecordAuthorised(EASY, 1, THEIRS));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(told).contains(new RecordAuthorised(TROUBLED, 1, THEIRS)));
    }

    @Test
    void whateverIsAskedIsAskedAgainByTheSameKeyUntilItIsAnswered() {
        REQUESTS.keySet().forEach(this::request);

        assertThat(told).isEmpty();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(told).containsExactlyInAnyOrderElementsOf(REQUESTS.values()));
        assertThat(provider.asked.values()).hasSize(REQUESTS.size()).containsOnly(2);
        for (String call : List.of(
                "authorisation-requested.v1", "void-requested.v1", "capture-requested.v1", "refund-requested.v2")) {
            assertThat(meters.get("consigne.payment.calls.failed")
                            .tag("call", "payment." + call)
                            .counter()
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void aRequestThatComesTwiceIsAskedByOneKeyAndAnsweredByOneCommand() {
        EventMessage<PaymentEvent> message = GenericEventMessage.asEventMessage(asked(EASY));
        take(message);
        take(message);

        assertThat(provider.asked).hasSize(1).containsValue(2);
        assertThat(told).containsOnly(new RecordAuthorised(EASY, 1, THEIRS));
        assertThat(Set.copyOf(ids)).hasSize(1);
    }

    @Test
    void anAnswerThatThePaymentDoesNotTakeIsCountedAndTold(CapturedOutput output) {
        request(new CaptureRequested(EASY, 7, PRICE));

        assertThat(meters.get("consigne.payment.answers.refused")
                        .tags("call", "payment.capture-requested.v1", "rule", "not-possible-now")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(output.getOut())
                .containsOnlyOnce("by the rule not-possible-now")
                .contains("WARN")
                .contains("Order " + EASY.orderId());
    }

    private static AuthorisationRequested asked(PaymentId payment) {
        return new AuthorisationRequested(payment, 1, new PaymentMethod("pm_ok"), PRICE);
    }

    private void request(PaymentEvent event) {
        take(GenericEventMessage.asEventMessage(event));
    }

    private void take(EventMessage<PaymentEvent> message) {
        List<ProviderCall> failed = new ArrayList<>();
        calls.take(failed, message);
        calls.write(List.of(failed));
    }

    private void schedule(List<? extends SchedulableInstance<?>> tasks) {
        tasks.forEach(task -> assertThat(scheduler.scheduleIfNotExists(task)).isTrue());
    }

    /** Payments that take every answer, but for a capture of the easy one. */
    private Commands commands() {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        for (PaymentCommand answer : REQUESTS.values()) {
            bus.subscribe(answer.getClass().getName(), message -> {
                if (message.getPayload().equals(new RecordCaptured(EASY, PRICE))) {
                    throw new CommandRefused(new NotPossibleNow("unused"));
                }
                ids.add(message.getIdentifier());
                return told.add(message.getPayload());
            });
        }
        return new Commands(bus, new NothingBefore(), Duration.ofSeconds(5));
    }

    private static Scheduler scheduler(DataSource database, ProviderCalls calls) {
        return Scheduler.create(database, calls.again())
                .serializer(new JacksonSerializer(EventJson.mapper()))
                .pollingInterval(Duration.ofMillis(100))
                .build();
    }

    private static DataSource database() {
        Database fresh = TestPostgres.freshDatabase();
        var database = new DriverManagerDataSource(fresh.jdbcUrl(), fresh.username(), fresh.password());
        new ResourceDatabasePopulator(new ClassPathResource("db/runtime/V2.3__scheduled_tasks.sql")).execute(database);
        return database;
    }

    /** Fails the first time that it is asked anything about the troubled payment. */
    private static final class MoodyProvider implements PaymentProvider {

        private final Map<String, Integer> asked = new ConcurrentHashMap<>();

        @Override
        public ProviderAnswer authorise(String key, OrderId order, int attempt, PaymentMethod method, Money amount) {
            ask("authorise " + key);
            return new ProviderAnswer.Held(THEIRS);
        }

        @Override
        public void setFree(String key) {
            ask("set free " + key);
        }

        @Override
        public void capture(String key, Money amount) {
            ask("capture " + key);
        }

        @Override
        public void refund(String refundKey, OrderId order, Money amount) {
            ask("refund " + refundKey);
        }

        private void ask(String call) {
            if (asked.merge(call, 1, Integer::sum) == 1 && call.contains(TROUBLED.toString())) {
                throw new IllegalStateException("the provider is away");
            }
        }
    }
}
