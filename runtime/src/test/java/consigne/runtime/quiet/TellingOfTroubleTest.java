package consigne.runtime.quiet;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

@Isolated("filters the log of the whole process")
class TellingOfTroubleTest {

    private final SQLException locked = new SQLException("canceling statement due to lock timeout", "55P03");
    private final SQLException tooLarge = new SQLException("value out of range", "22003");

    private final AtomicLong now = new AtomicLong(77);
    private final DatabaseTrouble trouble = new DatabaseTrouble(now::get);
    private final TroubleFilter filter = new TroubleFilter(trouble);
    private final LoggerContext logback = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        logback.addTurboFilter(filter);
        root().addAppender(lines);
    }

    @AfterEach
    void listenNoMore() {
        root().detachAppender(lines);
        logback.getTurboFilterList().remove(filter);
    }

    @Test
    void itsBeginningItsMinutesAndItsEndAreALineEach() {
        for (int second = 0; second < 130; second++) {
            for (int voice = 0; voice < 40; voice++) {
                says("org.axonframework.eventhandling.pooled.WorkPackage", Level.WARN, locked);
            }
            passes(Duration.ofSeconds(1));
        }
        assertThat(told()).hasSize(3);
        assertThat(told().getFirst()).startsWith("The database is in trouble").contains("lock timeout");
        assertThat(told().get(1)).startsWith("The database is still in trouble, for 60 s now");

        passes(Duration.ofSeconds(5));
        assertThat(told().getLast()).startsWith("The database is well again, after 129 s");
        assertThat(told()).hasSize(4);
    }

    @Test
    void whatIsNoTroubleOfTheDatabaseIsTold() {
        says("org.axonframework.eventhandling.pooled.WorkPackage", Level.WARN, new IllegalStateException("a bug"));
        says("consigne.web.failure.ProblemWriter", Level.ERROR, locked);
        says("consigne.saga.Any", Level.ERROR, tooLarge);
        says("org.example.Somebody", Level.WARN, tooLarge);

        assertThat(told()).hasSize(4).allMatch(line -> line.startsWith("somebody says"));
    }

    @Test
    void atLevelDebugNothingIsLeftOut() {
        logback.getLogger(DatabaseTrouble.class).setLevel(Level.DEBUG);
        try {
            says("com.zaxxer.hikari.pool.PoolBase", Level.WARN, locked);
        } finally {
            logback.getLogger(DatabaseTrouble.class).setLevel(null);
        }
        assertThat(told()).containsExactly("somebody says 7");
    }

    private void says(String logger, Level level, Throwable what) {
        if (level == Level.ERROR) {
            logback.getLogger(logger).error("somebody says {}", 7, what);
        } else {
            logback.getLogger(logger).warn("somebody says {}", 7, what);
        }
    }

    private void passes(Duration time) {
        now.addAndGet(time.toNanos());
        trouble.look();
    }

    private List<String> told() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private ch.qos.logback.classic.Logger root() {
        return logback.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
