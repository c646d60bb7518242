package consigne.runtime.process;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Names the process by its host and port, unless it is named already: no two that share a database are the same. */
public final class NodeName implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String NODE = "consigne.node";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        String name = host() + ":" + environment.getProperty("server.port", "8080");
        environment.getPropertySources().addLast(new MapPropertySource("node name", Map.of(NODE, name)));
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            return "localhost";
        }
    }
}
