package consigne.web.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class LosingTheAuditDatabaseTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    private final Desks desks = new Desks();
    private final Flaky database = new Flaky(desks);
    private final AuditTable table = new AuditTable(database);
    private final AuditLog log = new AuditLog(table);

    @BeforeEach
    void start() {
        log.start();
    }

    @AfterEach
    void stop() {
        database.away = false;
        log.stop();
    }

    @Test
    void entriesWaitForTheDatabase() {
        database.away = true;
        does(AuditEntry.Kind.ACTION, 700, NOW);
        await().until(() -> database.turnedDown > 0);
        database.away = false;

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(kept()).isEqualTo(700));
    }

    @Test
    void noMoreWaitThanThereIsRoomFor() {
        database.away = true;
        does(AuditEntry.Kind.ACTION, 2 * AuditLog.MOST_WAITING, NOW);
        database.away = false;
        await().atMost(Duration.ofSeconds(20)).until(() -> kept() >= AuditLog.MOST_WAITING);
        log.stop();

        assertThat(kept()).isBetween((long) AuditLog.MOST_WAITING, AuditLog.MOST_WAITING * 3L / 2);
    }

    @Test
    void nobodyFillsTheDiskByBeingRefused() {
        does(AuditEntry.Kind.REFUSAL, 20 * AuditLog.REFUSALS_AT_ONCE, NOW);
        log.stop();

        assertThat(kept()).isBetween((long) AuditLog.REFUSALS_AT_ONCE, AuditLog.REFUSALS_AT_ONCE + 60L);
    }

    @Test
    void whatWaitsIsWrittenBeforeTheEnd() {
        does(AuditEntry.Kind.ACTION, 1500, NOW);
        log.stop();

        assertThat(kept()).isEqualTo(1500);
    }

    @Test
    void whatIsTooOldIsForgotten() {
        does(AuditEntry.Kind.ACTION, 3, NOW.minus(Duration.ofDays(401)));
        does(AuditEntry.Kind.ACTION, 2, NOW.minus(Duration.ofDays(399)));
        log.stop();

        assertThat(table.purge(NOW.minus(Duration.ofDays(400)))).isEqualTo(3);
        assertThat(kept()).isEqualTo(2);
    }

    private void does(AuditEntry.Kind kind, int times, Instant at) {
        IntStream.range(0, times)
                .forEach(_ -> log.add(new AuditEntry(at, kind, "sophie", "support", "POST", "/api/orders", 204, null)));
    }

    private long kept() {
        return JdbcClient.create(desks.source())
                .sql("select count(*) from audit_entry")
                .query(Long.class)
                .single();
    }

    private static final class Flaky extends DelegatingDataSource {

        private volatile boolean away;
        private volatile int turnedDown;

        Flaky(Desks desks) {
            super(desks.source());
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (away) {
                turnedDown = 1;
                throw new SQLTransientConnectionException("away");
            }
            return super.getConnection();
        }
    }
}
