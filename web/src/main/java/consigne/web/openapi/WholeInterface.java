package consigne.web.openapi;

import consigne.runtime.process.ProcessKind;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** A process that answers a part of the interface describes all of it: callers see one shop. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = ProcessKind.SETTING)
class WholeInterface {

    private static final String WRITTEN = "interface.json";

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    GlobalOpenApiCustomizer wholeInterface() {
        OpenAPI whole = written();
        return own -> own.tags(whole.getTags()).paths(whole.getPaths()).components(whole.getComponents());
    }

    private static OpenAPI written() {
        try (InputStream file =
                Objects.requireNonNull(WholeInterface.class.getResourceAsStream(WRITTEN), "built without " + WRITTEN)) {
            return Json31.mapper().readValue(file, OpenAPI.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
