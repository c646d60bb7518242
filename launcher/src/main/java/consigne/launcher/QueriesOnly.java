package consigne.launcher;

import consigne.launcher.embedded.DataFolder;
import consigne.launcher.embedded.Mode;
import consigne.launcher.embedded.OwnDatabase;
import consigne.launcher.embedded.OwnVaultKey;
import consigne.launcher.errand.NotDone;
import consigne.launcher.errand.ShutShop;
import consigne.postgres.PostgresNotStarted;
import consigne.query.QuerySide;
import consigne.runtime.StartRefused;
import consigne.runtime.process.NodeName;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * What queries need of a shop, and no more: read models follow their events and can be rebuilt, but nothing is decided,
 * no saga goes on, and no deadline is due. It answers this process alone.
 */
final class QueriesOnly implements ShutShop {

    private static final int TOKEN_BYTES = 32;

    @Override
    public Ajar open(String... settings) {
        String token = madeUp();
        SpringApplication application = new SpringApplication(QuerySide.class);
        application.setDefaultProperties(Map.of("logging.threshold.console", "off"));
        application.addInitializers(
                new Indoors(),
                new NodeName(),
                new StoreOfMode(),
                new OwnDatabase(),
                new OwnVaultKey(),
                (ApplicationContextInitializer<GenericApplicationContext>)
                        shop -> shop.registerBean(JwtDecoder.class, () -> new OneToken(token)));
        ConfigurableApplicationContext shop = run(application, settings);
        return new Ajar(
                URI.create("http://127.0.0.1:" + shop.getEnvironment().getRequiredProperty("local.server.port")),
                token,
                shop::close);
    }

    private static String madeUp() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static ConfigurableApplicationContext run(SpringApplication application, String... settings) {
        try {
            return application.run(settings);
        } catch (RuntimeException failed) {
            throw new NotDone(reason(failed), failed);
        }
    }

    /** What was made to be read by people, else what lies deepest. */
    private static String reason(Throwable failure) {
        Throwable deepest = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PostgresNotStarted) {
                return cause.getMessage() + " A shop that is open is asked without --offline.";
            }
            if (cause instanceof StartRefused || cause instanceof NotDone) {
                return String.valueOf(cause.getMessage());
            }
            deepest = cause;
        }
        return "The shop's database cannot be opened: " + deepest.getMessage();
    }

    /** Nobody else is let in, and nothing is printed but what the errand says. */
    private static final class Indoors implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            ConfigurableEnvironment environment = context.getEnvironment();
            Map<String, Object> indoors = new HashMap<>(Map.of(
                    "server.address", "127.0.0.1",
                    "server.port", "0",
                    "server.ssl.enabled", "false",
                    "server.servlet.context-path", "",
                    "management.server.port", "-1"));
            boolean elsewhere =
                    !environment.getProperty("spring.datasource.url", "").isBlank();
            if (elsewhere && !environment.containsProperty("consigne.mode")) {
                indoors.put("consigne.mode", Mode.POSTGRES.toString());
            }
            environment.getPropertySources().addFirst(new MapPropertySource("indoors", indoors));
            if (Mode.of(environment) == Mode.EMBEDDED) {
                insistOnAShop(DataFolder.of(environment));
            }
        }

        private static void insistOnAShop(Path folder) {
            if (!Files.isDirectory(folder.resolve("postgres"))) {
                throw new NotDone("There is no shop's data in " + folder + ".");
            }
        }
    }
}
