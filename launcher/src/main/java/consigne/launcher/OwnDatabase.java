package consigne.launcher;

import consigne.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** In mode {@code embedded}, starts a PostgreSQL before anything else and stops it after everything else. */
final class OwnDatabase implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        if (mode(context.getEnvironment()) == Mode.EMBEDDED) {
            start(context);
        }
    }

    private static Mode mode(ConfigurableEnvironment environment) {
        return Mode.named(environment.getProperty("consigne.mode", "embedded"));
    }

    private static void start(GenericApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        EmbeddedPostgres postgres = EmbeddedPostgres.in(folder(environment).resolve("postgres"))
                .port(environment.getProperty("consigne.postgres.port", Integer.class, 0))
                .start();
        stopLast(context, postgres);
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "embedded PostgreSQL",
                        Map.of(
                                "spring.datasource.url", postgres.jdbcUrl(),
                                "spring.datasource.username", postgres.username(),
                                "spring.datasource.password", postgres.password())));
    }

    private static Path folder(ConfigurableEnvironment environment) {
        String data = environment.getProperty("consigne.data", environment.getProperty("CONSIGNE_DATA", ""));
        return data.isBlank()
                ? Path.of(System.getProperty("user.home"), ".consigne")
                : Path.of(data).toAbsolutePath();
    }

    /** Beans are destroyed in the reverse order of their registration, and none is registered yet. */
    private static void stopLast(GenericApplicationContext context, EmbeddedPostgres postgres) {
        ((DefaultListableBeanFactory) context.getBeanFactory())
                .registerDisposableBean("embeddedPostgres", postgres::stop);
    }
}
