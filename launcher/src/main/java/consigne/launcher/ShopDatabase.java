package consigne.launcher;

import consigne.launcher.embedded.DataFolder;
import consigne.postgres.Database;
import consigne.postgres.EmbeddedPostgres;
import consigne.postgres.PostgresNotStarted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * The database of a shop that is shut, by the shop's settings: the one that they name, or the one of mode
 * {@code embedded}, which is started for as long as this is open.
 *
 * @param shop as the shop opens it
 * @param owner as the role that owns events; the same where there is one role only
 */
record ShopDatabase(
        ConfigurableEnvironment settings,
        DataSource shop,
        DataSource owner,
        @Nullable EmbeddedPostgres started) implements AutoCloseable {

    private static final String URL = "spring.datasource.url";

    /**
     * Opens it, by arguments, the environment and files, as for the shop.
     *
     * @throws PostgresNotStarted if there is no data of a shop, or the shop is open
     */
    static ShopDatabase of(String... arguments) {
        LoggingSystem.get(ShopDatabase.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        ConfigurableEnvironment settings = new StandardEnvironment();
        settings.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        ConfigDataEnvironmentPostProcessor.applyTo(settings);
        return settings.getProperty(URL, "").isBlank() ? embedded(settings) : named(settings);
    }

    private static ShopDatabase named(ConfigurableEnvironment settings) {
        DataSource shop = source(settings, settings.getRequiredProperty(URL));
        String owner = settings.getProperty("spring.flyway.user", "");
        return new ShopDatabase(
                settings,
                shop,
                owner.isBlank()
                        ? shop
                        : source(
                                settings.getRequiredProperty(URL),
                                owner,
                                settings.getProperty("spring.flyway.password", "")),
                null);
    }

    private static ShopDatabase embedded(ConfigurableEnvironment settings) {
        Path folder = DataFolder.of(settings).resolve("postgres");
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("there is no shop's data in " + DataFolder.of(settings) + ", and " + URL
                    + " names no other database");
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.in(folder).start();
        try {
            Database owner = postgres.owner();
            return new ShopDatabase(
                    settings,
                    source(postgres.jdbcUrl(), postgres.username(), postgres.password()),
                    source(postgres.jdbcUrl(), owner.username(), owner.password()),
                    postgres);
        } catch (IOException | SQLException failed) {
            postgres.close();
            throw new IllegalStateException("the database got no owner", failed);
        }
    }

    /** Another database, reached by the shop's role. */
    static DataSource source(ConfigurableEnvironment settings, String url) {
        return source(
                url,
                settings.getProperty("spring.datasource.username", ""),
                settings.getProperty("spring.datasource.password", ""));
    }

    private static DataSource source(String url, String username, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        if (!username.isBlank()) {
            source.setUser(username);
            source.setPassword(password);
        }
        source.setCurrentSchema("public,events");
        return source;
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
