package consigne.saga.fulfilment;

import static consigne.saga.fulfilment.Fulfilments.MONDAY;
import static consigne.saga.fulfilment.Fulfilments.colas;
import static org.assertj.core.api.Assertions.assertThat;

import consigne.api.Command;
import consigne.api.CustomerId;
import consigne.api.Event;
import consigne.api.Money;
import consigne.api.OrderId;
import consigne.api.order.OrderCommand.ConfirmOrder;
import consigne.api.order.OrderEvent.OrderPlaced;
import consigne.api.payment.PaymentCommand.Authorise;
import consigne.api.payment.PaymentEvent.PaymentAuthorised;
import consigne.api.payment.PaymentId;
import consigne.api.payment.PaymentMethod;
import consigne.api.payment.PaymentTerms;
import consigne.api.place.Depot;
import consigne.api.stock.StockCommand.ReserveStock;
import consigne.runtime.commands.Commands;
import consigne.saga.NothingBefore;
import consigne.saga.batch.JsonRows;
import consigne.saga.batch.MigratedDatabase;
import consigne.saga.batch.SideBySide;
import consigne.saga.notes.NoteTable;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Twenty orders in one batch, each of another number of colas: no order gets anything of another's. */
class FulfillingManyOrdersAtOnceTest {

    private static final long ORDERS = 20;

    private final DataSource database = MigratedDatabase.fresh();
    private final JdbcClient sql = JdbcClient.create(database);
    private final SpringTransactionManager transactions =
            new SpringTransactionManager(new DataSourceTransactionManager(database));
    private final Queue<Command> sent = new ConcurrentLinkedQueue<>();
    private final SideBySide<OrderUnderWay> fulfilment = new SideBySide<>(
            "fulfilment",
            new FulfilmentWork(
                    new FulfilmentSaga(
                            new FulfilmentSettings(Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofDays(3))),
                    new JsonRows<>(sql, "fulfilment", Fulfilment.class),
                    commands(),
                    new SetDeadlines(),
                    new RefusedSteps(new SimpleMeterRegistry()),
                    new NoteTable(sql)::write),
            (_, _, event, cause) -> {
                throw new AssertionError("parked: " + event, cause);
            });
    private long position;

    @Test
    void eachOrdersCommandsAreItsOwn() {
        take(FulfillingManyOrdersAtOnceTest::placed);

        assertThat(all(ReserveStock.class))
                .hasSize((int) ORDERS)
                .allSatisfy(reserve -> assertThat(reserve.quantity().value()).isEqualTo(numberOf(reserve.orderId())));
        assertThat(all(Authorise.class))
                .hasSize((int) ORDERS)
                .allSatisfy(authorise -> assertThat(authorise.amount())
                        .isEqualTo(price(numberOf(authorise.paymentId().orderId()))));
        assertThat(sql.sql("select key from fulfilment where key <> state->>'orderId'")
                        .query(String.class)
                        .list())
                .as("kept under another's")
                .isEmpty();
    }

    /** Who has another's state would ask for more money, or confirm another order. */
    @Test
    void eachGoesOnFromWhereItsOwnOrderStood() {
        take(FulfillingManyOrdersAtOnceTest::placed);
        sent.clear();

        take(number -> new PaymentAuthorised(new PaymentId(order(number)), 1, price(number)));

        assertThat(sent)
                .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, ORDERS)
                        .mapToObj(number -> new ConfirmOrder(order(number), 0))
                        .toList());
    }

    private static Event placed(long number) {
        return new OrderPlaced(
                order(number),
                new CustomerId("customer-" + number),
                new PaymentTerms(new PaymentMethod("pm_ok")),
                Depot.MAIN,
                List.of(colas(number)),
                MONDAY);
    }

    private static OrderId order(long number) {
        return new OrderId("01960000-0000-7000-8000-%012d".formatted(number));
    }

    private static long numberOf(OrderId order) {
        String id = order.toString();
        return Long.parseLong(id.substring(id.lastIndexOf('-') + 1));
    }

    private static Money price(long colas) {
        return colas(colas).goods().plus(colas(colas).deposits());
    }

    /** Has one event of each order taken, all in one batch. */
    private void take(LongFunction<Event> eventOf) {
        List<EventMessage<?>> batch = new ArrayList<>();
        for (long number = 1; number <= ORDERS; number++) {
            Event event = eventOf.apply(number);
            batch.add(new GenericTrackedDomainEventMessage<>(
                    new GlobalSequenceTrackingToken(++position),
                    new GenericDomainEventMessage<>("of an order", event.aggregateId(), 0, event)));
        }
        BatchingUnitOfWork<EventMessage<?>> unit = new BatchingUnitOfWork<>(batch);
        unit.attachTransaction(transactions);
        ResultMessage<?> result = unit.executeWithResult(() -> fulfilment.handle(unit.getMessage()));
        if (result.isExceptional()) {
            throw new AssertionError(result.exceptionResult());
        }
    }

    private <C extends Command> List<C> all(Class<C> kind) {
        return sent.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Neighbours who take everything. */
    private Commands commands() {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        List.of(ReserveStock.class, Authorise.class, ConfirmOrder.class)
                .forEach(kind -> bus.subscribe(kind.getName(), command -> sent.add((Command) command.getPayload())));
        return new Commands(bus, new NothingBefore(), Duration.ofSeconds(5));
    }
}
