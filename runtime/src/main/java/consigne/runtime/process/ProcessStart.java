package consigne.runtime.process;

import consigne.runtime.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Starts a process of the shop: whoever is in the way is told so before anything is begun. */
public final class ProcessStart {

    private static final String AXON_SERVER = "axon-server";

    private ProcessStart() {}

    /** What every process is, of such parts, and with what else it needs before them. */
    public static SpringApplication of(Class<?> parts, ApplicationContextInitializer<?>... own) {
        SpringApplication application = new SpringApplication(parts);
        application.addInitializers(new Doors(), new Farewell(), new Ready(), new NodeName());
        application.addInitializers(own);
        return application;
    }

    /**
     * Opens a process of one kind, of such parts, around the Axon Server that the settings name.
     *
     * @throws StartRefused if they name another mode
     */
    public static ConfigurableApplicationContext open(ProcessKind kind, Class<?> parts, String... settings) {
        SpringApplication application = of(parts, context -> settle(kind, context));
        application.setDefaultProperties(settingsOfAll());
        return application.run(settings);
    }

    /** What everything else that is set overrides, files as well. */
    private static Properties settingsOfAll() {
        try {
            return PropertiesLoaderUtils.loadProperties(
                    new ClassPathResource("process.properties", ProcessStart.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void settle(ProcessKind kind, ConfigurableApplicationContext context) {
        String mode = context.getEnvironment().getProperty("consigne.mode", AXON_SERVER);
        if (!mode.equals(AXON_SERVER)) {
            throw new StartRefused("A process that is the " + kind + " alone finds the others through an Axon Server;"
                    + " in mode " + mode + " a process is the whole shop.");
        }
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "kind of process",
                        Map.of(ProcessKind.SETTING, kind.toString(), "consigne.event-store", AXON_SERVER)));
    }
}
