package consigne.launcher.embedded;

import consigne.launcher.obstacle.DemoIssuerExposed;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/** In mode {@code embedded}, and where no other issuer is named, opens the room of the demo issuer. */
public final class OwnIssuer implements ApplicationContextInitializer<GenericApplicationContext> {

    private static final String CONFIGURATION = "consigne.launcher.issuer.DemoIssuer";

    @Override
    public void initialize(GenericApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (isWanted(environment)) {
            insistOnLoopback(environment.getProperty("server.address", ""));
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "demo issuer",
                            Map.of(
                                    "consigne.demo-issuer.folder",
                                    DataFolder.of(environment).toString(),
                                    "server.servlet.session.cookie.same-site",
                                    "lax")));
            open(context);
        }
    }

    private static boolean isWanted(Environment environment) {
        return Mode.of(environment) == Mode.EMBEDDED
                && environment.getProperty("consigne.issuer", "").isBlank();
    }

    private static void open(GenericApplicationContext context) {
        SeparateRoom room = new SeparateRoom("demo-issuer", Objects.requireNonNull(context.getClassLoader()));
        context.setClassLoader(room);
        try {
            context.registerBeanDefinition("demoIssuer", new RootBeanDefinition(room.loadClass(CONFIGURATION)));
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException("the launcher was built without its demo issuer", missing);
        }
    }

    private static void insistOnLoopback(String address) {
        try {
            if (!address.isBlank() && InetAddress.getByName(address).isLoopbackAddress()) {
                return;
            }
        } catch (UnknownHostException unknown) {
            throw new DemoIssuerExposed(address);
        }
        throw new DemoIssuerExposed(address);
    }
}
