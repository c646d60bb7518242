package consigne.launcher;

import consigne.launcher.embedded.Mode;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** In mode {@code axon-server} events are there, unless a setting says otherwise. */
final class StoreOfMode implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String STORE = "consigne.event-store";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (Mode.of(environment) == Mode.AXON_SERVER) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("store of the mode", Map.of(STORE, Mode.AXON_SERVER.toString())));
        }
    }
}
