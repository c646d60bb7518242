package consigne.runtime.health;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether the database answers, and within seconds. However often this is asked, and anybody may, the database is asked
 * once a second at most.
 */
final class DatabaseHealth implements HealthIndicator {

    private static final Duration KNOWN = Duration.ofSeconds(1);
    private static final int PATIENCE_SECONDS = 2;

    private final DataSource database;
    private final Cache<DatabaseHealth, Health> known =
            Caffeine.newBuilder().expireAfterWrite(KNOWN).build();

    DatabaseHealth(DataSource database) {
        this.database = database;
    }

    @Override
    public Health health() {
        return known.get(this, DatabaseHealth::asked);
    }

    private Health asked() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS)
                    ? Health.up().build()
                    : Health.down()
                            .withDetail("why", "no answer in " + PATIENCE_SECONDS + " s")
                            .build();
        } catch (SQLException away) {
            return Health.down()
                    .withDetail("why", "no connection, SQLSTATE " + away.getSQLState())
                    .build();
        }
    }
}
