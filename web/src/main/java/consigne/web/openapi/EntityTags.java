package consigne.web.openapi;

import consigne.runtime.commands.Origin;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Arrays;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.method.HandlerMethod;

/** Says of each operation that shows or defines one thing that its answer has the ETag that {@code If-Match} reads. */
final class EntityTags implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (showsAVersion(handler) || defines(handler)) {
            operation.getResponses().forEach((status, response) -> {
                if (status.startsWith("2")) {
                    response.addHeaderObject(
                            "ETag",
                            new Header()
                                    .description("The version of it, as If-Match takes it; none of the past.")
                                    .schema(new StringSchema()));
                }
            });
        }
        return operation;
    }

    private static boolean showsAVersion(HandlerMethod handler) {
        ResolvableType answer = ResolvableType.forMethodReturnType(handler.getMethod());
        Class<?> shown = answer.as(ResponseEntity.class).getGeneric().resolve(Void.class);
        return AnnotatedElementUtils.hasAnnotation(handler.getMethod(), GetMapping.class)
                && shown.isRecord()
                && Arrays.stream(shown.getRecordComponents())
                        .anyMatch(component -> component.getName().equals("version"));
    }

    private static boolean defines(HandlerMethod handler) {
        return AnnotatedElementUtils.hasAnnotation(handler.getMethod(), PutMapping.class)
                && Arrays.stream(handler.getMethodParameters())
                        .anyMatch(parameter -> parameter.getParameterType() == Origin.class);
    }
}
