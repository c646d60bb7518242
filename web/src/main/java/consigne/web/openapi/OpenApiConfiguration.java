package consigne.web.openapi;

import consigne.runtime.commands.Origin;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Puts together how the interface is described; the description and its page are served by the process itself. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:consigne/web/openapi/defaults.properties")
@Import({FrontDoor.class, WholeInterface.class})
public class OpenApiConfiguration {

    private static final String ABOUT = """
            Orders of drinks in returnable glass, from the shop to the doorstep and back.

            Bodies are read strictly. A number is sent as a JSON number, not as text; the one that may be either says so. \
            A member that may be left out may be `null`, which is the same. Lengths are numbers of characters (code points).

            A `traceparent` (W3C Trace Context) is taken up; `X-Correlation-Id` names the story that all that follows \
            belongs to, and where it is missing the trace does. Answers bear both.""";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Origin.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("Consigne").version("1").description(ABOUT))
                .components(new Components().addSecuritySchemes(Roles.SCHEME, Roles.scheme()))
                .servers(List.of(new Server().url("/")));
    }

    @Bean
    Schemas schemas(JsonMapper mapper) {
        return new Schemas(mapper);
    }

    @Bean
    CommonAnswers commonAnswers(JsonMapper mapper) {
        return new CommonAnswers(mapper);
    }

    @Bean
    CommonParts commonParts() {
        return new CommonParts();
    }

    @Bean
    EntityTags entityTags() {
        return new EntityTags();
    }

    @Bean
    OperationRules rules() {
        return new OperationRules();
    }

    @Bean
    Roles roles() {
        return new Roles();
    }
}
