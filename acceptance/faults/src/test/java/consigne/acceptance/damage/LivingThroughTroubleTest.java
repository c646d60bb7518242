package consigne.acceptance.damage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import consigne.acceptance.shop.PlacedOrder;
import consigne.acceptance.shop.Server;
import consigne.acceptance.shop.Shop;
import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** A table takes nothing for seconds, for whatever reason; then it does, and all is as if nothing had been. */
@Tag("torture")
@Isolated("reads the log")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LivingThroughTroubleTest {

    private static final boolean FULL = "full".equals(System.getProperty("torture"));
    private static final Duration LASTS = Duration.ofSeconds(2);
    private static final int MOST_LINES = 50;

    private final Database database = TestPostgres.freshDatabase();
    private final Server server = Server.on(database, "consigne.payment.simulator.delay=1s");
    private final Shop shop = Shop.ofTenaciousPeople(server::address, database);
    private final Trouble trouble = new Trouble(shop.books().sql());
    private final String cola = shop.sells("cola", 180, 1, 100_000);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    /** Each state once in full; a few of different kinds in a build, on all tables at once. */
    static List<String> states() {
        return FULL ? Trouble.STATES : List.of("55P03", "22003", "XX000");
    }

    @BeforeAll
    void listen() {
        log.start();
        root().addAppender(log);
    }

    @AfterAll
    void close() {
        root().detachAppender(log);
        server.close();
    }

    @ParameterizedTest
    @MethodSource("states")
    void allTablesAtOnce(String state) throws InterruptedException {
        survives(state, Trouble.TABLES);
    }

    /** Only in full: the tables one by one, each in another state. */
    @ParameterizedTest
    @MethodSource("tables")
    void oneTableAlone(String table, String state) throws InterruptedException {
        survives(state, List.of(table));
    }

    static List<Arguments> tables() {
        List<Arguments> pairs = new ArrayList<>();
        for (int table = 0; table < Trouble.TABLES.size(); table++) {
            for (int state = table % 4; state < Trouble.STATES.size(); state += FULL ? 4 : 100) {
                if (FULL || table % 5 == 0) {
                    pairs.add(Arguments.of(Trouble.TABLES.get(table), Trouble.STATES.get(state)));
                }
            }
        }
        return pairs;
    }

    private void survives(String state, List<String> tables) throws InterruptedException {
        log.list.clear();
        List<PlacedOrder> orders = new ArrayList<>();
        AtomicBoolean lasts = new AtomicBoolean(true);
        Thread people = Thread.ofVirtual().start(() -> {
            while (lasts.get()) {
                orders.add(shop.customer("anna").orders(Map.of(cola, 1)));
            }
        });
        tables.forEach(table -> trouble.begins(table, state));
        passes(LASTS);
        tables.forEach(trouble::ends);
        lasts.set(false);

        patiently()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(waiting()).as("parked in state " + state).isZero());
        people.join();
        assertThat(orders).isNotEmpty();
        orders.forEach(order -> order.awaitsStatus("confirmed"));
        patiently().atMost(Duration.ofSeconds(10)).untilAsserted(this::everythingIsLevel);
        isQuiet(state);
    }

    /** Threads of libraries may end in the database's trouble; others take their place. */
    private static ConditionFactory patiently() {
        return await().dontCatchUncaughtExceptions();
    }

    private static void passes(Duration time) {
        patiently().pollDelay(time).atMost(time.multipliedBy(2)).until(() -> true);
    }

    private void everythingIsLevel() {
        long confirmed = shop.books().number("select count(*) from event where type = 'order.confirmed'");
        assertThat(shop.books().number("select count(*) from orders where status = 'confirmed'"))
                .isEqualTo(confirmed);
        assertThat(shop.books().number("select reserved from stock where sku = '" + cola + "'"))
                .isEqualTo(confirmed);
        assertThat(shop.books().number("select count(*) from order_history where event = 'order.confirmed.v1'"))
                .isEqualTo(confirmed);
    }

    private long waiting() {
        return shop.books().number("select count(*) from parked_event");
    }

    /** As printed, stack traces and all; requests have a line each on any day. */
    private void isQuiet(String state) {
        List<ILoggingEvent> lines = List.copyOf(log.list).stream()
                .filter(line -> line.getLevel().isGreaterOrEqual(Level.INFO))
                .filter(line -> !line.getLoggerName().startsWith("consigne.web.requests."))
                .toList();
        int printed = lines.stream().mapToInt(LivingThroughTroubleTest::printed).sum();
        assertThat(printed)
                .as("lines in state " + state + ": "
                        + lines.stream()
                                .map(line -> line.getLoggerName() + ": " + line.getFormattedMessage() + " ["
                                        + printed(line) + "]")
                                .toList())
                .isLessThan(MOST_LINES);
    }

    private static int printed(ILoggingEvent line) {
        int lines = 1;
        for (var cause = line.getThrowableProxy(); cause != null; cause = cause.getCause()) {
            lines += 1 + cause.getStackTraceElementProxyArray().length - cause.getCommonFrames();
        }
        return lines;
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
