package consigne.web.openapi;

import consigne.web.permission.OpenToAll;
import consigne.web.permission.PermittedTo;
import consigne.web.permission.Role;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/**
 * Says of each operation who may call it, by the table that decides it: one requirement a role, any of which will do.
 */
final class Roles implements GlobalOperationCustomizer {

    static final String SCHEME = "token";

    static SecurityScheme scheme() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("A token of the issuer that the shop trusts; its scopes are the roles.");
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (handler.hasMethodAnnotation(OpenToAll.class)) {
            return operation.security(List.of());
        }
        operation.security(Stream.ofNullable(handler.getMethodAnnotation(PermittedTo.class))
                .flatMap(permitted -> Arrays.stream(permitted.value()))
                .map(Role::scope)
                .map(role -> new SecurityRequirement().addList(SCHEME, role))
                .toList());
        Stream.of(401, 403)
                .forEach(status -> operation
                        .getResponses()
                        .addApiResponse(
                                Integer.toString(status),
                                new ApiResponse().$ref("#/components/responses/" + CommonAnswers.name(status))));
        return operation;
    }
}
