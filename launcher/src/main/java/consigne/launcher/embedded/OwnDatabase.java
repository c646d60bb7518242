package consigne.launcher.embedded;

import consigne.postgres.Database;
import consigne.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** In mode {@code embedded}, starts a PostgreSQL before anything else and stops it after everything else. */
public final class OwnDatabase implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        if (Mode.of(context.getEnvironment()) == Mode.EMBEDDED) {
            start(context);
        }
    }

    private static void start(GenericApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        EmbeddedPostgres postgres = EmbeddedPostgres.in(
                        DataFolder.of(environment).resolve("postgres"))
                .port(environment.getProperty("consigne.postgres.port", Integer.class, 0))
                .start();
        stopLast(context, postgres);
        Database owner = owner(postgres);
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "embedded PostgreSQL",
                        Map.of(
                                "spring.datasource.url", postgres.jdbcUrl(),
                                "spring.datasource.username", postgres.username(),
                                "spring.datasource.password", postgres.password(),
                                "spring.flyway.user", owner.username(),
                                "spring.flyway.password", owner.password())));
    }

    private static Database owner(EmbeddedPostgres postgres) {
        try {
            return postgres.owner();
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException("The database got no owner", failed);
        }
    }

    /** Beans are destroyed in the reverse order of their registration, and none is registered yet. */
    private static void stopLast(GenericApplicationContext context, EmbeddedPostgres postgres) {
        ((DefaultListableBeanFactory) context.getBeanFactory())
                .registerDisposableBean("embeddedPostgres", postgres::stop);
    }
}
