package consigne.saga.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import consigne.api.Money;
import consigne.api.OrderId;
import consigne.api.payment.PaymentCommand.RecordAuthorised;
import consigne.api.payment.PaymentEvent.AuthorisationRequested;
import consigne.api.payment.PaymentId;
import consigne.api.payment.PaymentMethod;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import consigne.runtime.axon.EventJson;
import consigne.runtime.deciding.CommandJournal;
import consigne.runtime.deciding.Commands;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class AskingTheProviderTest {

    private static final PaymentId TROUBLED = new PaymentId(new OrderId("0197a1b2-0000-7000-8000-000000000001"));
    private static final PaymentId EASY = new PaymentId(new OrderId("0197a1b2-0000-7000-8000-000000000002"));

    private final List<Object> told = new CopyOnWriteArrayList<>();
    private final MoodyProvider provider = new MoodyProvider();
    private final ProviderCalls calls = new ProviderCalls(provider, commands(), this::scheduler, Clock.systemUTC());
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
        request(TROUBLED);
        request(EASY);

        assertThat(told).containsExactly(new RecordAuthorised(EASY, 1));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(told).contains(new RecordAuthorised(TROUBLED, 1)));
    }

    private void request(PaymentId payment) {
        var event = new AuthorisationRequested(payment, 1, new PaymentMethod("pm_ok"), Money.of("12.90", "EUR"));
        calls.on(event, GenericEventMessage.asEventMessage(event));
    }

    private Scheduler scheduler() {
        return scheduler;
    }

    private Commands commands() {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.subscribe(RecordAuthorised.class.getName(), message -> told.add(message.getPayload()));
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

    private record NothingBefore() implements CommandJournal {
        @Override
        public boolean carriedOut(String commandId) {
            return false;
        }

        @Override
        public long headPosition() {
            return 0;
        }
    }

    /** Fails the first time that it is asked about the troubled payment. */
    private static final class MoodyProvider implements PaymentProvider {

        private final Set<String> failed = ConcurrentHashMap.newKeySet();

        @Override
        public Answer authorise(String key, OrderId order, int attempt, PaymentMethod method, Money amount) {
            if (order.equals(TROUBLED.orderId()) && failed.add(key)) {
                throw new IllegalStateException("the provider is away");
            }
            return new Answer.Authorised();
        }

        @Override
        public void setFree(String key) {}

        @Override
        public void capture(String key, Money amount) {}

        @Override
        public void refund(String refundKey, OrderId order, Money amount) {}
    }
}
