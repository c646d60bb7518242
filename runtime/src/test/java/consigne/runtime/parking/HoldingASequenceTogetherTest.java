package consigne.runtime.parking;

import static org.assertj.core.api.Assertions.assertThat;

import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import consigne.runtime.parking.ParkedEvents.Parked;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What follows a parked event waits, whoever looks, and whoever has the work. */
class HoldingASequenceTogetherTest {

    private final DriverManagerDataSource source = source(TestPostgres.freshDatabase());
    private final JdbcClient sql = JdbcClient.create(source);
    private final TransactionTemplate transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
    private final ParkedEvents parked = new ParkedEvents(sql);
    private final List<String> taken = new ArrayList<>();

    @Test
    void aLookAmidABatchDoesNotLetTheRestOfItOvertake() {
        ParkingInterceptor interceptor = interceptor();

        batch(
                interceptor,
                () -> CompletableFuture.runAsync(() -> interceptor.waits(parked.sequences("orders")))
                        .join(),
                event(1, "bad"),
                event(2, "good"));

        assertThat(taken).isEmpty();
        assertThat(positions()).containsExactly(1L, 2L);
    }

    @Test
    void whoeverHasTheWorkNowKnowsWhatOthersHaveParkedOfIt() {
        batch(interceptor(), () -> {}, event(1, "bad"));
        ParkingInterceptor other = interceptor();

        other.claimed();
        batch(other, () -> {}, event(2, "good"));

        assertThat(taken).isEmpty();
        assertThat(positions()).containsExactly(1L, 2L);
    }

    @Test
    void whatIsTakenAfterAllLetsTheNextGoOn() {
        ParkingInterceptor interceptor = interceptor();
        batch(interceptor, () -> {}, event(1, "bad"));

        sql.sql("delete from parked_event").update();
        batch(interceptor, () -> {}, event(2, "good"));

        assertThat(taken).containsExactly("good");
        assertThat(positions()).isEmpty();
    }

    @Test
    void whatFollowsIsNotTriedBeforeWhatItFollows() {
        batch(interceptor(), () -> {}, event(1, "bad"), event(2, "good"));
        Parked first = parked.firstDue("orders").orElseThrow();

        parked.keep("orders", first, new IllegalStateException("it still cannot be taken"));

        assertThat(first.position()).isEqualTo(1);
        assertThat(parked.firstDue("orders")).isEmpty();
    }

    private ParkingInterceptor interceptor() {
        ParkingProcessor orders = new ParkingProcessor(ParkingKind.READ_MODEL, "orders", _ -> "the order", this::take);
        return new ParkingInterceptor(orders, parked, new SimpleMeterRegistry());
    }

    private void batch(ParkingInterceptor interceptor, Runnable afterEach, EventMessage<?>... events) {
        transactions.executeWithoutResult(_ -> {
            BatchingUnitOfWork<EventMessage<?>> unit = new BatchingUnitOfWork<>(List.of(events));
            unit.executeWithResult(() -> {
                Object none = interceptor.handle(unit, () -> take(unit.getMessage()));
                afterEach.run();
                return none;
            });
        });
    }

    private Object take(EventMessage<?> event) {
        if (event.getPayload().equals("bad")) {
            throw new IllegalStateException("it cannot be taken");
        }
        taken.add(String.valueOf(event.getPayload()));
        return "taken";
    }

    private List<Long> positions() {
        return sql.sql("select position from parked_event order by position")
                .query(Long.class)
                .list();
    }

    private static EventMessage<?> event(long position, String says) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(position),
                new GenericDomainEventMessage<>("order", "order:1", position, says));
    }

    private static DriverManagerDataSource source(Database database) {
        DriverManagerDataSource source =
                new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db")
                .outOfOrder(true)
                .load()
                .migrate();
        return source;
    }
}
