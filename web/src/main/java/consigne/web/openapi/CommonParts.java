package consigne.web.openapi;

import consigne.runtime.commands.Origin;
import consigne.web.access.Reach;
import consigne.web.http.Answers;
import consigne.web.http.IfMatch;
import consigne.web.idempotency.Key;
import consigne.web.trial.Tryable;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** Adds to each operation what all of its kind have in common. */
final class CommonParts implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        List<RequestMethod> methods = methods(handler);
        boolean changes = !methods.contains(RequestMethod.GET);
        boolean keyed = methods.contains(RequestMethod.POST) || methods.contains(RequestMethod.PUT);
        boolean commands = takes(Origin.class, handler);
        boolean addressed = parameters(operation).stream().anyMatch(parameter -> "path".equals(parameter.getIn()));

        emptyAnswerIs204(operation, handler);
        if (keyed) {
            header(operation, Key.HEADER, "Names this request, so that sending it again takes effect once.");
        }
        if (commands && addressed) {
            header(operation, IfMatch.HEADER, "The ETag of what is to be changed, as it was last read.");
        }
        if (!changes) {
            header(operation, Answers.CONSISTENCY_TOKEN, "From a command's answer: what it did is to be seen.");
            success(operation).ifPresent(CommonParts::tellsWhenBehind);
        }
        if (commands) {
            success(operation).ifPresent(CommonParts::tellsPosition);
        }
        operation.getResponses().forEach(CommonParts::tellsLocation);
        for (int status :
                statuses(operation, keyed, changes, commands && addressed, addressed || takes(Reach.class, handler))) {
            if (!operation.getResponses().containsKey(Integer.toString(status))) {
                operation
                        .getResponses()
                        .addApiResponse(
                                Integer.toString(status),
                                new ApiResponse().$ref("#/components/responses/" + CommonAnswers.name(status)));
            }
        }
        return operation;
    }

    private static Set<Integer> statuses(
            Operation operation, boolean keyed, boolean changes, boolean versioned, boolean aboutOne) {
        Set<Integer> statuses = new TreeSet<>(Set.of(429, 500, 503));
        if (keyed || !parameters(operation).isEmpty()) {
            statuses.add(400);
        }
        if (aboutOne) {
            statuses.add(404);
        }
        if (changes) {
            statuses.addAll(Set.of(409, 413));
        }
        if (versioned) {
            statuses.add(412);
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(Set.of(408, 415));
        }
        if (keyed) {
            statuses.add(422);
        }
        return statuses;
    }

    private static boolean takes(Class<?> parameterType, HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == parameterType);
    }

    private static void emptyAnswerIs204(Operation operation, HandlerMethod handler) {
        ApiResponses responses = operation.getResponses();
        boolean empty = handler.getMethod().getGenericReturnType().getTypeName().endsWith("<java.lang.Void>");
        if (empty && handler.hasMethodAnnotation(Tryable.class)) {
            responses.addApiResponse("204", new ApiResponse().description("Done"));
        } else if (empty && responses.size() == 1 && responses.containsKey("200")) {
            ApiResponse response = responses.remove("200");
            responses.addApiResponse("204", response.description("Done").content(null));
        }
    }

    private static Optional<ApiResponse> success(Operation operation) {
        return operation.getResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .max(Map.Entry.comparingByKey()) // what is answered when it is done, not when it is tried
                .map(Map.Entry::getValue);
    }

    private static void tellsLocation(String status, ApiResponse response) {
        if (status.equals("201") || status.equals("202")) {
            response.addHeaderObject(
                    "Location", new Header().description("Where it can be read").schema(new StringSchema()));
        }
    }

    private static void tellsPosition(ApiResponse response) {
        response.addHeaderObject(
                Answers.CONSISTENCY_TOKEN,
                new Header()
                        .description("A position at or after what was done; a query that sends it back sees that.")
                        .schema(new StringSchema()));
    }

    private static void tellsWhenBehind(ApiResponse response) {
        response.addHeaderObject(
                Answers.BEHIND_SINCE,
                new Header()
                        .description("Only while an event about this could not be taken yet: since when.")
                        .schema(new StringSchema().format("date-time")));
    }

    private static void header(Operation operation, String name, String description) {
        if (parameters(operation).stream().noneMatch(parameter -> name.equalsIgnoreCase(parameter.getName()))) {
            Schema<?> text = new StringSchema();
            operation.addParametersItem(
                    new HeaderParameter().name(name).description(description).schema(text));
        }
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private static List<RequestMethod> methods(HandlerMethod handler) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        return mapping == null ? List.of() : List.of(mapping.method());
    }
}
