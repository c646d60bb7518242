package consigne.web.openapi;

import consigne.api.NotThere;
import consigne.api.Rejection;
import consigne.api.naming.RejectionNames;
import consigne.web.problem.Problem;
import consigne.web.problem.RefusedBy;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.providers.JavadocProvider;
import org.springdoc.core.providers.SpringDocJavadocProvider;
import org.springframework.web.method.HandlerMethod;

/** Says of each operation which rules of the business may stand against it, by {@link RefusedBy}. */
final class OperationRules implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {

    /** The facts of all rules that operations named, by the names of their types. */
    private final Map<String, Schema<?>> described = new ConcurrentSkipListMap<>();

    private final JavadocProvider words = new SpringDocJavadocProvider();

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        RefusedBy stated = handler.getMethodAnnotation(RefusedBy.class);
        if (stated != null) {
            answer(operation, 404, "not-found", NotThere.class::isAssignableFrom, stated);
            answer(operation, 409, "request-in-progress", rule -> !NotThere.class.isAssignableFrom(rule), stated);
        }
        return operation;
    }

    @Override
    public void customise(OpenAPI api) {
        described.forEach(api.getComponents()::addSchemas);
    }

    private void answer(Operation operation, int status, String always, Predicate<Class<?>> isOne, RefusedBy stated) {
        List<Class<? extends Rejection>> rules =
                Arrays.stream(stated.value()).filter(isOne).toList();
        if (!rules.isEmpty()) {
            MediaType media = new MediaType().schema(problem(rules, always));
            operation
                    .getResponses()
                    .addApiResponse(
                            Integer.toString(status),
                            new ApiResponse()
                                    .description(sentences(rules))
                                    .content(new Content().addMediaType(Problem.MEDIA_TYPE, media)));
        }
    }

    private String sentences(List<Class<? extends Rejection>> rules) {
        return rules.stream()
                .map(rule -> "- `" + name(rule) + "`: " + words.getClassJavadoc(rule))
                .collect(Collectors.joining("\n", "Refused by a rule:\n\n", ""));
    }

    /** A problem of one of these rules, or of the one that has no facts. */
    private Schema<?> problem(List<Class<? extends Rejection>> rules, String always) {
        Schema<Object> names = Forms.of("string");
        Stream.concat(rules.stream().map(OperationRules::name), Stream.of(always))
                .forEach(names::addEnumItemObject);
        Schema<Object> particular = Forms.of("object");
        particular.addProperty("rule", names);
        particular.addProperty("facts", rules.size() == 1 ? facts(rules.getFirst()) : anyOf(rules));
        Schema<Object> problem = new Schema<>(SpecVersion.V31);
        problem.addAllOfItem(Forms.reference("Problem"));
        problem.addAllOfItem(particular);
        return problem;
    }

    private Schema<?> anyOf(List<Class<? extends Rejection>> rules) {
        Schema<Object> facts = Forms.of("object");
        rules.forEach(rule -> facts.addAnyOfItem(facts(rule)));
        return facts;
    }

    private Schema<?> facts(Class<? extends Rejection> rule) {
        ResolvedSchema facts =
                ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(rule).resolveAsRef(true));
        facts.referencedSchemas.forEach(described::put);
        return facts.schema;
    }

    private static String name(Class<? extends Rejection> rule) {
        return RejectionNames.nameOf(rule).orElseThrow();
    }
}
