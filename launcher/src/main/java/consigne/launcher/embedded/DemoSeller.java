package consigne.launcher.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.ResourcePropertySource;

/** In mode {@code embedded}, a made-up firm stands on receipts until the shop says who it is. No other mode has one. */
public final class DemoSeller implements ApplicationContextInitializer<GenericApplicationContext> {

    private static final String NAME = "consigne.seller.name";

    @Override
    public void initialize(GenericApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (Mode.of(environment) == Mode.EMBEDDED && !environment.containsProperty(NAME)) {
            environment.getPropertySources().addLast(madeUp());
        }
    }

    private static ResourcePropertySource madeUp() {
        try {
            return new ResourcePropertySource(
                    "demo seller", new EncodedResource(new ClassPathResource("demo/seller.properties"), "UTF-8"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
