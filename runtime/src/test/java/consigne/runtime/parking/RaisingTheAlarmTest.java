package consigne.runtime.parking;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RaisingTheAlarmTest {

    private final WaitingAlarm alarm = new WaitingAlarm("orders");
    private final Logger log = (Logger) LoggerFactory.getLogger(WaitingAlarm.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void listenNoMore() {
        log.detachAppender(lines);
    }

    @Test
    void itIsRaisedAfterAMinuteAndOnceAnHourAndTakenBack() {
        seconds(59, 3);
        assertThat(lines.list).isEmpty();

        seconds(1, 3);
        assertThat(lines.list).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.ERROR);
            assertThat(line.getFormattedMessage()).startsWith("orders: events of 3 sequences");
        });

        seconds(3_600, 3);
        assertThat(lines.list).hasSize(2);

        seconds(2, 0);
        assertThat(lines.list)
                .hasSize(3)
                .last()
                .satisfies(line -> assertThat(line.getLevel()).isEqualTo(Level.INFO));
    }

    @Test
    void whatPassesWithinAMinuteRaisesNone() {
        for (int time = 0; time < 10; time++) {
            seconds(50, 1);
            seconds(1, 0);
        }
        assertThat(lines.list).isEmpty();
    }

    private void seconds(int looks, long sequences) {
        for (int look = 0; look < looks; look++) {
            alarm.saw(sequences);
        }
    }
}
