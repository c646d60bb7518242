package consigne.runtime.process;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Where the process listens: makes sure that nobody else does, before anything is started that would have to end. */
final class Doors implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String PORT = "server.port";
    private static final String ADDRESS = "server.address";
    private static final String MANAGEMENT_PORT = "management.server.port";
    private static final String MANAGEMENT_ADDRESS = "management.server.address";
    private static final int USUAL_PORT = 8080;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        int port = environment.getProperty(PORT, Integer.class, USUAL_PORT);
        int management = environment.getProperty(MANAGEMENT_PORT, Integer.class, port);
        insistOnBeingFirst(PORT, environment.getProperty(ADDRESS, ""), port);
        if (management != port) {
            keepIndoors(environment);
            insistOnBeingFirst(MANAGEMENT_PORT, environment.getProperty(MANAGEMENT_ADDRESS, ""), management);
        }
    }

    /** What needs no token is reached from where the shop is, and from no further unless somebody says so. */
    private static void keepIndoors(ConfigurableEnvironment environment) {
        if (!environment.containsProperty(MANAGEMENT_ADDRESS) && environment.containsProperty(ADDRESS)) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "management address",
                            Map.of(MANAGEMENT_ADDRESS, environment.getRequiredProperty(ADDRESS))));
        }
    }

    private static void insistOnBeingFirst(String setting, String address, int port) {
        if (port <= 0) {
            return; // any that is free, or none
        }
        try (ServerSocket door = new ServerSocket()) {
            door.bind(
                    address.isBlank()
                            ? new InetSocketAddress(port)
                            : new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (BindException taken) {
            throw new PortTaken(setting, address, port);
        } catch (IOException unknown) {
            return; // the web server says of an address what is wrong with it
        }
    }
}
