package consigne.query.parked;

import static consigne.query.fixtures.Orders.anOrder;
import static consigne.query.fixtures.Orders.anOrderPlaced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import consigne.api.Event;
import consigne.query.fixtures.RunningShop;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

/** Whatever the database has refused, it may take all at once: that is a few lines of the log, and not one for each. */
@Isolated("reads the log of the whole process")
class TellingWhatIsTakenTest {

    private static final int MANY = 60;
    private static final Duration LONG = Duration.ofSeconds(40);
    private static final Pattern TAKEN = Pattern.compile("orders took (?:the parked event|(\\d+) parked events) .*");

    private final RunningShop shop = RunningShop.open();
    private final Logger log = (Logger) LoggerFactory.getLogger("consigne.runtime.parking.Retries");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void close() {
        log.detachAppender(lines);
        shop.close();
    }

    @Test
    void manyThatAreTakenTogetherAreToldTogether() {
        shop.sql()
                .sql("alter table orders add constraint never check (status <> 'placed')")
                .update();
        shop.happens(Stream.generate(() -> anOrderPlaced(anOrder())).limit(MANY).toArray(Event[]::new));
        await().atMost(LONG).until(() -> parked() == MANY);

        shop.sql().sql("alter table orders drop constraint never").update();

        await().atMost(LONG).untilAsserted(() -> assertThat(taken()).isEqualTo(MANY));
        assertThat(lines.list).hasSizeLessThan(MANY / 2);
    }

    private long parked() {
        return shop.sql()
                .sql("select count(*) from parked_event where processor = 'orders'")
                .query(Long.class)
                .single();
    }

    private int taken() {
        return List.copyOf(lines.list).stream()
                .map(line -> TAKEN.matcher(line.getFormattedMessage()))
                .filter(Matcher::matches)
                .mapToInt(line -> line.group(1) == null ? 1 : Integer.parseInt(line.group(1)))
                .sum();
    }
}
