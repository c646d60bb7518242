package consigne.saga.batch;

import consigne.postgres.Database;
import consigne.postgres.TestPostgres;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of a test's own with all tables that sagas use. */
public final class MigratedDatabase {

    private MigratedDatabase() {}

    public static DataSource fresh() {
        Database database = TestPostgres.freshDatabase();
        DataSource source = new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db")
                .outOfOrder(true)
                .load()
                .migrate();
        return source;
    }
}
