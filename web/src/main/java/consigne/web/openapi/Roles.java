package consigne.web.openapi;

import consigne.web.access.Permission;
import consigne.web.access.Permissions;
import consigne.web.access.Role;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
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
        List<Permission> rows = rows(handler).toList();
        if (!rows.isEmpty() && rows.stream().allMatch(Permission::isOpen)) {
            return operation.security(List.of());
        }
        operation.security(rows.stream()
                .flatMap(row -> row.roles().stream())
                .map(Role::scope)
                .distinct()
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

    private static Stream<Permission> rows(HandlerMethod handler) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        return mapping == null
                ? Stream.empty()
                : Arrays.stream(mapping.method())
                        .flatMap(method -> Arrays.stream(mapping.path())
                                .flatMap(path -> Permissions.of(method.name(), path).stream()));
    }
}
