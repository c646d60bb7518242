package consigne.runtime.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;

/** Looks at the database before it is migrated, and divides the rights in it after that. */
@AutoConfiguration(beforeName = "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration")
class DatabaseAutoConfiguration {

    @Bean
    static PatientPools patientPools() {
        return new PatientPools();
    }

    @Bean
    FlywayMigrationStrategy checkMigrateDivide(
            DataSource shop, @Value("${consigne.analyst.password:}") String analystsPassword) {
        return flyway -> {
            try {
                Fitness.check(shop);
                flyway.migrate();
                divide(flyway, shop, analystsPassword);
            } catch (SQLException failed) {
                throw new IllegalStateException("The database could not be made ready", failed);
            }
        };
    }

    private static void divide(Flyway flyway, DataSource shop, String analystsPassword) throws SQLException {
        DataSource owner = flyway.getConfiguration().getDataSource();
        String worker = roleOf(shop);
        if (roleOf(owner).equals(worker)) {
            LeastRights.complain(shop);
        } else {
            LeastRights.divide(owner, worker);
        }
        AnalystRole.prepare(owner, worker, analystsPassword);
    }

    private static String roleOf(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getUserName();
        }
    }
}
