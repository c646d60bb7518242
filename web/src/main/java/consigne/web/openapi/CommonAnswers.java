package consigne.web.openapi;

import consigne.web.access.Forbidden;
import consigne.web.access.Unauthenticated;
import consigne.web.failure.ProblemExamples;
import consigne.web.idempotency.KeyReused;
import consigne.web.idempotency.RequestInProgress;
import consigne.web.problem.Problem;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import tools.jackson.databind.json.JsonMapper;

/** Describes the problems that operations have in common, once. */
final class CommonAnswers implements GlobalOpenApiCustomizer {

    private static final String SCHEMA = "#/components/schemas/Problem";

    private final JsonMapper mapper;

    CommonAnswers(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** The name of the description of a status. */
    static String name(int status) {
        return "Problem" + status;
    }

    @Override
    public void customise(OpenAPI api) {
        Components components = api.getComponents() == null ? new Components() : api.getComponents();
        api.setComponents(components);
        ModelConverters.getInstance(true)
                .readAllAsResolvedSchema(new AnnotatedType(Problem.class).resolveAsRef(true))
                .referencedSchemas
                .forEach(components::addSchemas);
        Stream.concat(
                        ProblemExamples.all().stream(),
                        Stream.of(new RequestInProgress(), new KeyReused(), new Unauthenticated(false), new Forbidden())
                                .map(ProblemExamples::of))
                .forEach(problem -> components.addResponses(name(problem.status()), response(problem)));
    }

    private ApiResponse response(Problem example) {
        MediaType media =
                new MediaType().schema(new Schema<>().$ref(SCHEMA)).example(mapper.convertValue(example, Map.class));
        ApiResponse response = new ApiResponse()
                .description(example.title())
                .content(new Content().addMediaType(Problem.MEDIA_TYPE, media));
        if (example.status() == 429 || example.status() == 503) {
            response.addHeaderObject(
                    "Retry-After", new Header().description("Seconds to wait").schema(new StringSchema()));
        }
        return response;
    }
}
