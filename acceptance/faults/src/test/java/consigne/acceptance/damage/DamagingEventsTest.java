package consigne.acceptance.damage;

import static consigne.acceptance.shop.Shop.eventually;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import consigne.acceptance.shop.OtherVersion;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Server;
import consigne.acceptance.shop.Shop;
import consigne.eventstore.EventStoreVerifier;
import consigne.eventstore.Verification;
import consigne.eventstore.Verification.Broken;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

/**
 * Events are damaged at random in a store under traffic; all of them are found, and nobody else is the worse for it.
 */
@Tag("torture")
@Isolated("reads the log")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DamagingEventsTest {

    private static final int SAMPLE = 30;
    private static final int ALL = 1_000;
    private static final long SEED = 20_261_126;

    private final int number = "full".equals(System.getProperty("torture")) ? ALL : SAMPLE;
    private final Database database = TestPostgres.freshDatabase();
    private final Server server = Server.on(database, "consigne.payment.simulator.delay=1s");
    private final Shop shop = new Shop(server::address, database);
    private final String cola = shop.sells("cola", 180, 1, 100_000);
    private final PlacedOrder model =
            shop.customer("anna").orders(Map.of(cola, 1)).awaitsStatus("confirmed");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @AfterAll
    void close() {
        root().detachAppender(log);
        server.close();
    }

    @Test
    void eachIsFoundAndNobodyElseIsTheWorseForIt() {
        log.start();
        root().addAppender(log);
        List<String> orders = Stream.generate(UUID::randomUUID)
                .map(UUID::toString)
                .limit(number)
                .toList();
        Damage damage = new Damage(
                shop.books().sql(), orders.stream().map(id -> "order:" + id).toList(), new Random(SEED));
        String whole = payload();

        Thread others = Thread.ofVirtual().start(() -> othersGoOn(number / 10));
        new OtherVersion(database)
                .begin(
                        orders.stream().collect(toMap(id -> "order:" + id, id -> whole.replace(model.id(), id))),
                        "order.placed",
                        "v2");

        List<String> unreadable = damage.unreadable();
        await().atMost(Duration.ofSeconds(30 + number / 10))
                .untilAsserted(() -> assertThat(parked("fulfilment")).containsExactlyInAnyOrderElementsOf(unreadable));
        othersGoOn(1);
        assertThat(others).matches(thread -> joined(thread), "others have gone on");
        areToldOnceEach(unreadable);
        assertThat(broken()).containsExactlyElementsOf(damage.positions());

        damage.mend();
        await().atMost(Duration.ofSeconds(100 + number / 5))
                .untilAsserted(() -> assertThat(parked("fulfilment")).isEmpty());
        await().atMost(Duration.ofSeconds(100))
                .untilAsserted(() -> assertThat(letters()).isZero());
        assertThat(broken()).isEmpty();
        eventually(() -> assertThat(shop.books().number("select count(*) from orders where status = 'confirmed'"))
                .isEqualTo(number + 1));
    }

    private void othersGoOn(int times) {
        for (int time = 0; time < times; time++) {
            shop.customer("bert").orders(Map.of(cola, 2)).isPickedAndDelivered();
        }
    }

    private static boolean joined(Thread thread) {
        try {
            return thread.join(Duration.ofMinutes(5));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void areToldOnceEach(List<String> unreadable) {
        List<String> told = List.copyOf(log.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.startsWith("fulfilment parked event "))
                .toList();
        assertThat(unreadable)
                .allSatisfy(event -> assertThat(told)
                        .filteredOn(line -> line.contains(event))
                        .hasSize(1));
        assertThat(server.bean(MeterRegistry.class)
                        .counter("consigne.events.parked", "processor", "fulfilment")
                        .count())
                .isGreaterThanOrEqualTo(unreadable.size());
    }

    private List<String> parked(String processor) {
        return shop.books()
                .sql()
                .sql("select event_id from parked_event where processor = ?")
                .param(processor)
                .query(String.class)
                .list();
    }

    private long letters() {
        return shop.books().number("select count(*) from parked_event");
    }

    /** Every position at which the chain does not hold: what stands before each is taken as good. */
    private List<Long> broken() {
        EventStoreVerifier verifier = new EventStoreVerifier(server.bean(DataSource.class));
        List<Long> positions = new ArrayList<>();
        Verification found = verifier.verify(1);
        while (found instanceof Broken(long position, var _)) {
            positions.add(position);
            found = verifier.verify(position + 1);
        }
        return positions;
    }

    private String payload() {
        return shop.books()
                .sql()
                .sql("select payload::text from event where type = 'order.placed' and aggregate_id = ?")
                .param("order:" + model.id())
                .query(String.class)
                .single();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
